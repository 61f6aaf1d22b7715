// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.MalformedPostException;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of one record in the repository of an account. */
final class Commit {
  private static final String REPOST = "app.bsky.feed.repost";
  private static final String LIKE = "app.bsky.feed.like";

  private @Nullable String rev;
  private @Nullable String operation;
  private @Nullable String collection;
  private @Nullable String key;
  private @Nullable RecordReader record;

  private Commit() {}

  /** Null if the value is no object. */
  static @Nullable Commit read(JsonParser in) throws IOException, MalformedPostException {
    if (!JsonValues.opens(in)) {
      return null;
    }
    Commit commit = new Commit();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "rev" -> commit.rev = JsonValues.text(in);
        case "operation" -> commit.operation = JsonValues.text(in);
        case "collection" -> commit.collection = JsonValues.text(in);
        case "rkey" -> commit.key = JsonValues.text(in);
        case "record" -> commit.readRecord(in);
        default -> in.skipChildren();
      }
    }
    return commit;
  }

  private void readRecord(JsonParser in) throws IOException, MalformedPostException {
    boolean skipped =
        collection != null && !collection.equals(AtUri.POST) && !collection.equals(REPOST);
    if (skipped) {
      in.skipChildren();
    } else if (JsonValues.opens(in)) {
      record = new RecordReader();
      record.read(in);
    }
  }

  /** What tells it from the other changes of its repository. */
  String key() {
    return " " + rev + ' ' + operation + ' ' + collection + '/' + key;
  }

  Inbound inbound(String did, Instant time) throws MalformedPostException {
    if (collection == null || operation == null) {
      throw MalformedPostException.field("commit", "no collection or no operation", "both of them");
    }
    return switch (collection) {
      case AtUri.POST, REPOST -> ofPosts(did, time, collection, operation);
      case LIKE -> Inbound.notice("like");
      default -> Inbound.notice("collection " + JsonValues.shown(collection));
    };
  }

  private Inbound ofPosts(String did, Instant time, String of, String what)
      throws MalformedPostException {
    if (key == null || key.isEmpty()) {
      throw MalformedPostException.field("commit.rkey", "missing", "the key of a record");
    }
    String id = AtUri.id(did, key);
    return switch (what) {
      case "delete" -> Inbound.of(new Deletion(id, null, AtUri.NETWORK, time, null));
      case "create", "update" -> {
        if (record == null) {
          throw MalformedPostException.field("commit.record", "missing", "an object");
        }
        Instant written = ClaimedTime.of(record.createdAt(), time, what.equals("create"));
        yield of.equals(REPOST)
            ? repost(id, did, written, record)
            : Inbound.of(post(id, did, key, written, what.equals("update") ? time : null, record));
      }
      default -> Inbound.notice("operation " + JsonValues.shown(what));
    };
  }

  private static Inbound repost(String id, String did, Instant written, RecordReader record)
      throws MalformedPostException {
    String subject = record.subject();
    if (subject == null) {
      throw MalformedPostException.field("commit.record.subject", "missing", "what it reposts");
    }
    String original = AtUri.postId(subject);
    if (original == null) {
      return Inbound.notice("repost of no post");
    }
    return Inbound.of(
        new Post(
            id,
            AtUri.NETWORK,
            new Author(did, null, null),
            written,
            "",
            PostKind.REPOST,
            original,
            original,
            null,
            null,
            List.of(),
            Engagement.NONE,
            null,
            null));
  }

  private static Post post(
      String id,
      String did,
      String key,
      Instant written,
      @Nullable Instant edited,
      RecordReader record)
      throws MalformedPostException {
    Relation relation = Relation.of(id, record);
    return new Post(
        id,
        AtUri.NETWORK,
        new Author(did, null, null),
        written,
        record.fullText(),
        relation.kind(),
        relation.parentId(),
        relation.conversationId(),
        record.lang(),
        "https://bsky.app/profile/" + did + "/post/" + key,
        record.media(did),
        Engagement.NONE,
        edited,
        null);
  }

  /** What a post is to another one. A reply that also quotes stays in its conversation. */
  private record Relation(
      PostKind kind, @Nullable String parentId, @Nullable String conversationId) {
    static Relation of(String id, RecordReader record) {
      String root = AtUri.postId(record.replyRoot());
      String parent = AtUri.postId(record.replyParent());
      if (parent != null || root != null) {
        return new Relation(PostKind.REPLY, parent != null ? parent : root, root);
      }
      String quoted = AtUri.postId(record.quoted());
      return quoted != null
          ? new Relation(PostKind.QUOTE, quoted, null)
          : new Relation(PostKind.ORIGINAL, null, id);
    }
  }
}
