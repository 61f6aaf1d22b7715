// SPDX-License-Identifier: Apache-2.0
package io.outcry.x.v2;

import com.fasterxml.jackson.core.JsonParser;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.x.fields.Fields;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one v2 user. */
final class UserReader {
  private final JsonParser in;
  private final String path;
  private @Nullable String id;
  private @Nullable String username;
  private @Nullable Long followers;

  private UserReader(JsonParser in, String path) {
    this.in = in;
    this.path = path;
  }

  static Tweet.User read(JsonParser in, String path) throws IOException, MalformedPostException {
    UserReader reader = new UserReader(in, path);
    Fields.each(in, path, reader::readField);
    String name = "".equals(reader.username) ? null : reader.username;
    return new Tweet.User(reader.id, name, reader.followers);
  }

  private void readField(String field) throws IOException, MalformedPostException {
    switch (field) {
      case "id" -> id = Fields.id(in, path + ".id");
      case "username" -> username = Fields.text(in, path + ".username");
      case "public_metrics" -> Fields.each(in, path + ".public_metrics", this::readMetric);
      default -> in.skipChildren();
    }
  }

  private void readMetric(String field) throws IOException {
    Long count = Fields.count(in);
    followers = field.equals("followers_count") ? count : followers;
  }
}
