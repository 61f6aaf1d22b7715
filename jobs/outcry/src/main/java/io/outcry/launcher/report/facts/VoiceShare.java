// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

/**
 * How much of what is said about a brand and its competitors is about one of them.
 *
 * @param share of all of them together, 0 to 1
 */
public record VoiceShare(String name, double share) {}
