// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import com.fasterxml.jackson.core.JsonParser;
import io.outcry.schemas.json.IsoTime;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.x.fields.Fields;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the compliance streams tell of a post or a user. */
final class ComplianceEvent {
  private static final Set<String> OF_A_POST = Set.of("delete", "drop");
  private static final Set<String> OF_A_USER =
      Set.of("user_delete", "user_suspend", "user_protect");
  private static final Set<String> WITHHELD = Set.of("withheld", "user_withheld");
  private static final Set<String> OTHER =
      Set.of(
          "undrop",
          "undelete",
          "tweet_edit",
          "scrub_geo",
          "user_undelete",
          "user_unsuspend",
          "user_unprotect",
          "user_profile_modification");

  /** In place of a country: all of them, and all because of a copyright. */
  private static final Set<String> EVERYWHERE = Set.of("XX", "XY");

  private final JsonParser in;
  private final String name;
  private @Nullable String at;
  private @Nullable String postId;
  private @Nullable String userId;
  private final List<String> countries = new ArrayList<>();

  private ComplianceEvent(JsonParser in, String name) {
    this.in = in;
    this.name = name;
  }

  static boolean isOne(String field) {
    return OF_A_POST.contains(field)
        || OF_A_USER.contains(field)
        || WITHHELD.contains(field)
        || OTHER.contains(field);
  }

  static ComplianceEvent read(JsonParser in, String name)
      throws IOException, MalformedPostException {
    ComplianceEvent event = new ComplianceEvent(in, name);
    Fields.each(in, name, event::readField);
    return event;
  }

  private void readField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "event_at" -> at = Fields.text(in, name + ".event_at");
      case "tweet" -> postId = readId("tweet");
      case "user" -> userId = readId("user");
      case "withheld_in_countries" ->
          Fields.each(
              in,
              name + ".withheld_in_countries",
              () ->
                  countries.add(String.valueOf(Fields.text(in, name + ".withheld_in_countries"))));
      default -> in.skipChildren();
    }
  }

  private @Nullable String readId(String what) throws IOException, MalformedPostException {
    String path = name + "." + what;
    String[] id = new String[1];
    Fields.each(
        in,
        path,
        field -> {
          if (field.equals("id")) {
            id[0] = Fields.id(in, path + ".id");
          } else {
            in.skipChildren();
          }
        });
    return id[0];
  }

  Inbound inbound() throws MalformedPostException {
    boolean everywhere =
        WITHHELD.contains(name) && countries.stream().anyMatch(EVERYWHERE::contains);
    if (OF_A_POST.contains(name) || (everywhere && name.equals("withheld"))) {
      String id = Fields.postId(present(postId, "tweet.id"));
      return Inbound.of(new Deletion(id, null, Fields.NETWORK, eventAt(), null));
    }
    if (OF_A_USER.contains(name) || everywhere) {
      String id = present(userId, "user.id");
      return Inbound.of(new Deletion(null, id, Fields.NETWORK, eventAt(), null));
    }
    String of = postId != null ? postId : userId;
    return Inbound.notice(of == null ? name : name + " of " + of);
  }

  private String present(@Nullable String id, String field) throws MalformedPostException {
    if (id == null) {
      throw MalformedPostException.field("data." + name + "." + field, "missing", "a whole number");
    }
    return id;
  }

  private @Nullable Instant eventAt() throws MalformedPostException {
    try {
      return at == null ? null : IsoTime.parse(at);
    } catch (DateTimeException e) {
      throw MalformedPostException.noTime(
          "data." + name + ".event_at", at, "ISO 8601 such as 2026-01-05T10:00:00Z");
    }
  }
}
