// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

/**
 * A simple rule speaks up.
 *
 * @param truth number of the true story that most of what it looks at belongs to
 */
record Alarm(long atMillis, int truth) {}
