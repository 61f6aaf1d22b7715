// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts.mentions;

import io.outcry.complaintalerts.order.SafetyNet;
import java.time.Duration;
import java.util.Iterator;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one key, by id, each until its time to be forgotten. A post that is reposted very
 * often has all its reposts here, so they are to be walked through only when one of them is due.
 */
final class KnownPosts {
  /** What {@link #firstForgetMillis} says when no post is known. */
  static final long NONE = Long.MIN_VALUE;

  private final MapState<String, PostState> byId;

  KnownPosts(RuntimeContext context, Duration timeToLive) {
    var posts =
        new MapStateDescriptor<>("posts-v1", Types.STRING, TypeInformation.of(PostState.class));
    posts.enableTimeToLive(SafetyNet.after(timeToLive));
    byId = context.getMapState(posts);
  }

  @Nullable PostState get(String id) throws Exception {
    return byId.get(id);
  }

  void put(String id, PostState post) throws Exception {
    byId.put(id, post);
  }

  /** {@link #NONE} when no post is known. */
  long firstForgetMillis() throws Exception {
    long first = NONE;
    for (PostState post : byId.values()) {
      first = first == NONE ? post.forgetAtMillis() : Math.min(first, post.forgetAtMillis());
    }
    return first;
  }

  /** Forgets all whose time is at or before {@code atMillis}. */
  void forgetUpTo(long atMillis) throws Exception {
    boolean some = false;
    Iterator<PostState> posts = byId.values().iterator();
    while (posts.hasNext()) {
      if (posts.next().forgetAtMillis() <= atMillis) {
        posts.remove();
      } else {
        some = true;
      }
    }
    if (!some) {
      byId.clear(); // removing the last entry leaves an empty map behind
    }
  }
}
