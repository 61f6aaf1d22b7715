// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.receive;

/**
 * One call as it came.
 *
 * @param id the {@code webhook-id}; empty where there was none
 * @param answered the status that it got; 0 if it is left hanging
 */
public record Received(String id, String body, Verdict verdict, int answered) {}
