// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.order.SafetyNet;
import java.time.Duration;
import java.util.Iterator;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one key, by id, each until its time to be forgotten. A post that is reposted very
 * often has all its reposts here, so they are walked through only when one of them is due.
 */
final class KnownPosts {
  /** What {@link #firstForgetMillis} says when no post is known. */
  static final long NONE = Long.MIN_VALUE;

  private final MapState<String, PostState> byId;
  private final ValueState<Long> firstForget;

  KnownPosts(RuntimeContext context, Duration timeToLive) {
    var posts =
        new MapStateDescriptor<>("posts-v1", Types.STRING, TypeInformation.of(PostState.class));
    var first = new ValueStateDescriptor<>("posts-first-forget-v1", Types.LONG);
    posts.enableTimeToLive(SafetyNet.after(timeToLive));
    first.enableTimeToLive(SafetyNet.after(timeToLive));
    byId = context.getMapState(posts);
    firstForget = context.getState(first);
  }

  @Nullable PostState get(String id) throws Exception {
    return byId.get(id);
  }

  void put(String id, PostState post) throws Exception {
    byId.put(id, post);
    long first = firstForgetMillis();
    if (first == NONE || post.forgetAtMillis() < first) {
      firstForget.update(post.forgetAtMillis());
    }
  }

  long firstForgetMillis() throws Exception {
    Long first = firstForget.value();
    return first == null ? NONE : first;
  }

  /** Forgets all whose time is at or before {@code atMillis}. */
  void forgetUpTo(long atMillis) throws Exception {
    long first = firstForgetMillis();
    if (first == NONE || first > atMillis) {
      return;
    }
    long next = NONE;
    Iterator<PostState> posts = byId.values().iterator();
    while (posts.hasNext()) {
      long forgetAtMillis = posts.next().forgetAtMillis();
      if (forgetAtMillis <= atMillis) {
        posts.remove();
      } else {
        next = next == NONE ? forgetAtMillis : Math.min(next, forgetAtMillis);
      }
    }
    if (next == NONE) {
      byId.clear(); // removing the last entry leaves an empty map behind
      firstForget.clear();
    } else {
      firstForget.update(next);
    }
  }
}
