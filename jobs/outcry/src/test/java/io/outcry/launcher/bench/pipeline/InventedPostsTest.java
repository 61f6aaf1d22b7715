// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.bench.runs.InventedTexts;
import io.outcry.launcher.bench.runs.PostMaker;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.OutcryFormat;
import io.outcry.schemas.posts.PostKind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventedPostsTest {
  @Test
  void the_same_posts_are_invented_each_time() {
    assertThat(lines(new InventedPosts(10))).isEqualTo(lines(new InventedPosts(10)));
  }

  @Test
  void posts_are_about_600_bytes_of_all_kinds_with_an_id_each() throws Exception {
    List<byte[]> records = new InventedPosts(10).make(5_000);
    OutcryFormat format = new OutcryFormat();
    Map<PostKind, Integer> kinds = new EnumMap<>(PostKind.class);
    Set<String> ids = new HashSet<>();
    long bytes = 0;
    for (byte[] each : records) {
      bytes += each.length;
      Inbound inbound = format.read(each);
      var post = inbound.post();
      if (post != null) {
        kinds.merge(post.kind(), 1, Integer::sum);
        assertThat(PostMaker.numberOf(post.id())).isEqualTo(ids.size());
        ids.add(post.id());
      }
    }
    assertThat(bytes / records.size()).isBetween(500L, 700L);
    assertThat(ids).hasSize(5_000);
    assertThat(kinds).containsOnlyKeys(PostKind.values());
  }

  @Test
  void ten_thousand_brands_have_names_of_their_own() {
    assertThat(InventedTexts.brandNames(10_000)).doesNotHaveDuplicates();
  }

  private static List<String> lines(InventedPosts invented) {
    return invented.make(500).stream().map(line -> new String(line, UTF_8)).toList();
  }
}
