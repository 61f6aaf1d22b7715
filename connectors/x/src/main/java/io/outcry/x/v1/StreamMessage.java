// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.JsonRecord;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.x.fields.Fields;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a v1.1 stream says besides statuses; the name of its first field tells what it is. */
final class StreamMessage {
  private static final Set<String> NAMES =
      Set.of(
          "delete",
          "limit",
          "warning",
          "disconnect",
          "scrub_geo",
          "status_withheld",
          "user_withheld",
          "event",
          "target",
          "friends",
          "friends_str",
          "for_user",
          "control",
          "direct_message");
  private static final Pattern FIRST_FIELD = Pattern.compile("\\s*\\{\\s*\"([a-z_]+)\"\\s*:");

  private StreamMessage() {}

  static boolean startsLikeOne(String head) {
    Matcher first = FIRST_FIELD.matcher(head);
    return first.lookingAt() && NAMES.contains(first.group(1));
  }

  static boolean isOne(String firstField) {
    return NAMES.contains(firstField);
  }

  static Inbound read(String name, byte[] record) throws MalformedPostException {
    JsonNode message = JsonRecord.read(record, JsonParser::readValueAsTree);
    JsonNode body = message.path(name);
    return switch (name) {
      case "delete" ->
          body.has("direct_message")
              ? Inbound.notice("delete direct_message")
              : Inbound.of(deletion(body));
      case "limit" -> Inbound.notice("limit: " + body.path("track").asLong() + " posts not sent");
      case "warning" ->
          Inbound.notice("warning " + text(body, "code") + ": " + text(body, "message"));
      case "disconnect" ->
          Inbound.notice("disconnect " + text(body, "code") + ": " + text(body, "reason"));
      case "event", "target" -> Inbound.notice("event " + text(message, "event"));
      default -> Inbound.notice(name);
    };
  }

  private static Deletion deletion(JsonNode body) throws MalformedPostException {
    long id = body.path("status").path("id").asLong(-1);
    if (id <= 0) {
      throw MalformedPostException.field("delete.status.id", "missing or wrong", "a whole number");
    }
    return new Deletion(
        Fields.postId(Long.toString(id)), null, Fields.NETWORK, deletedAt(body), null);
  }

  private static @Nullable Instant deletedAt(JsonNode body) {
    long millis = body.path("timestamp_ms").asLong(-1);
    return millis < 0 ? null : Instant.ofEpochMilli(millis);
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asText("");
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
