// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.EventTime;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.PostFormat;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads {@code post.v1} at the source, so that each partition has its own watermark. */
final class PostRecords implements KafkaRecordDeserializationSchema<Inbound> {
  private static final long serialVersionUID = 1;

  private final PostFormat format = new OutcryFormat();
  private final Instant runStart;

  PostRecords(Instant runStart) {
    this.runStart = runStart;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Inbound> out) {
    out.collect(read(RawRecord.of(record), Instant.ofEpochMilli(record.timestamp())));
  }

  private Inbound read(RawRecord record, Instant writtenAt) {
    // A run lasts for months: what came after its start has its own start.
    EventTime eventTime = new EventTime(writtenAt.isAfter(runStart) ? writtenAt : runStart);
    try {
      return withTime(eventTime.check(format.read(record.bytes())), writtenAt);
    } catch (MalformedPostException e) {
      return Inbound.of(DeadLetter.of(e, record.place(), record.bytes()));
    }
  }

  /** A deletion of which nobody says when came with its record. */
  private static Inbound withTime(Inbound inbound, Instant writtenAt) {
    Deletion deletion = inbound.deletion();
    return deletion == null || EventTime.of(deletion) != null
        ? inbound
        : Inbound.of(
            new Deletion(
                deletion.postId(), deletion.authorId(), deletion.network(), null, writtenAt));
  }

  @Override
  public TypeInformation<Inbound> getProducedType() {
    return TypeInformation.of(Inbound.class);
  }
}
