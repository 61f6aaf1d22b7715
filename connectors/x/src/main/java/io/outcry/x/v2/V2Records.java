// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import io.outcry.network.Fault;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.JsonRecord;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.x.fields.Fields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Records of the v2 API as posts, deletions and notices. */
public final class V2Records {
  private static final int MAX_RECORD_BYTES = 1024 * 1024;

  private static final List<String> MARKS =
      List.of(
          "\"author_id\"",
          "\"edit_history_tweet_ids\"",
          "\"conversation_id\"",
          "\"public_metrics\"",
          "\"matching_rules\"",
          "\"disconnect_type\"",
          "\"connection_issue\"",
          "/2/problems/",
          "\"operational-disconnect\"");
  private static final Pattern EVENT =
      Pattern.compile("\\s*\\{\\s*\"data\"\\s*:\\s*\\{\\s*\"([a-z_]+)\"\\s*:\\s*\\{");
  private static final Pattern NO_POST =
      Pattern.compile("\\s*\\{\\s*\"(?:errors|title|detail|type)\"");

  private V2Records() {}

  /** Whether a record that begins so, or the end of a long one, looks like one of v2. */
  public static boolean recognises(String head) {
    var event = EVENT.matcher(head);
    return (event.lookingAt() && ComplianceEvent.isOne(event.group(1)))
        || (!head.contains("\"id_str\"") && MARKS.stream().anyMatch(head::contains));
  }

  /** A post, or what a stream says besides. */
  public static Inbound read(byte[] record) throws MalformedPostException {
    RecordReader read = parse(record);
    if (read.event != null && (read.data == null || read.data.id == null)) {
      return read.event.inbound();
    }
    if (read.data != null) {
      return Inbound.of(new V2Post(read, read.data).post());
    }
    if (read.problem != null) {
      String kind = read.problem.isDisconnect() ? "disconnect: " : "error: ";
      return Inbound.notice(kind + read.problem);
    }
    throw MalformedPostException.field(
        "data", "missing", "a post, an event, or errors of a v2 stream");
  }

  /** Why the stream ends, if {@code line} says so; null for every other line. */
  public static @Nullable Fault disconnect(byte[] line) {
    String head = new String(line, 0, Math.min(line.length, 64), StandardCharsets.UTF_8);
    if (!NO_POST.matcher(head).lookingAt()) {
      return null;
    }
    try {
      RecordReader read = parse(line);
      Problem problem = read.problem;
      if (problem == null || read.data != null || !problem.isDisconnect()) {
        return null;
      }
      Fault.Kind kind =
          problem.isTooManyConnections() ? Fault.Kind.RATE_LIMIT : Fault.Kind.CONNECTION;
      return new Fault(kind, "X ends the stream: " + problem);
    } catch (MalformedPostException e) { // a dead letter, as every line that cannot be read
      return null;
    }
  }

  private static RecordReader parse(byte[] record) throws MalformedPostException {
    if (record.length > MAX_RECORD_BYTES) {
      throw new MalformedPostException(
          "size",
          "%d bytes; expected a v2 record of at most %d"
              .formatted(record.length, MAX_RECORD_BYTES));
    }
    return JsonRecord.read(record, Fields.JSON, in -> new RecordReader(in).read());
  }
}
