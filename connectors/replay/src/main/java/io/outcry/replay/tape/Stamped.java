// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.tape;

import io.outcry.schemas.posts.Inbound;

/**
 * A record as it goes out.
 *
 * @param timestampMillis epoch milliseconds; always sane, also for what has no time of its own
 * @param ownTime whether the time is the record's own
 */
public record Stamped(Inbound inbound, long timestampMillis, boolean ownTime) {}
