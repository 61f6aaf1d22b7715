// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.posts.DeadLetter;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What comes out of job 3.
 *
 * @param receipts of every attempt, and of what was held back
 * @param dead dead deliveries
 */
public record Deliveries(DataStream<Delivery> receipts, DataStream<DeadLetter> dead) {}
