// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.files;

/**
 * A line for an output file.
 *
 * @param atMillis event time; lines are written in this order
 * @param key orders lines of one moment; lines of one key keep the order in which they came
 * @param json without its newline
 */
public record OutputLine(long atMillis, String key, String json) {}
