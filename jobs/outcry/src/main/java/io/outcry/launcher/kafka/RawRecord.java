// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that nobody has read yet.
 *
 * @param place {@code topic-partition@offset}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record RawRecord(byte[] bytes, String place) {
  private static final byte[] NOTHING = {};

  /** A record without a value, as compaction knows them, has no bytes. */
  static RawRecord of(ConsumerRecord<byte[], byte[]> record) {
    String place = record.topic() + '-' + record.partition() + '@' + record.offset();
    return new RawRecord(record.value() == null ? NOTHING : record.value(), place);
  }
}
