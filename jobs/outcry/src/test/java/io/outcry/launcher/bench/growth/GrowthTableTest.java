// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.launcher.bench.pipeline.HeldJob;
import io.outcry.launcher.bench.pipeline.StateBytes;
import io.outcry.launcher.bench.runs.Taken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTableTest {
  private static final GrowthFigures MEASURED =
      GrowthFigures.of(
          Point.small(Series.brands, 1_000),
          50_000,
          new Taken(2_000_000_000L, 3_000_000_000L),
          new StateBytes(
              Map.of(
                  "stories-v1", new StateBytes.Size(10, 20_000),
                  "desk-v1", new StateBytes.Size(4, 12_000),
                  "vocabulary-v1", new StateBytes.Size(4, 60_000),
                  "posts-v1", new StateBytes.Size(100, 6_000),
                  "desk-posts-v1", new StateBytes.Size(90, 14_000))),
          new HeldJob.Whole(2_500_000, 40));
  private static final GrowthFigures LEFT_OUT =
      GrowthFigures.leftOut(Point.large(Series.brands, 100_000, true, 9_000), "needs a heap");

  @Test
  void bytes_are_those_of_a_story_a_brand_and_a_post() {
    assertThat(MEASURED.bytesPerStory()).isEqualTo(2_000);
    assertThat(MEASURED.bytesPerBrand()).isEqualTo(18_000);
    assertThat(MEASURED.bytesPerPost()).isEqualTo(200);
  }

  @Test
  void a_point_that_was_left_out_says_why() {
    assertThat(GrowthTable.of(List.of(MEASURED, LEFT_OUT)).lines().skip(3))
        .containsExactly(
            "| 1,000 | heap | 25,000 | 60.0 | 1.50 | 4 | 10 | 0 | 2.5 | 40 |",
            "| 100,000 | RocksDB | needs a heap |");
  }

  @Test
  void the_picture_has_a_dot_for_each_point_that_was_measured() {
    String picture = GrowthPlot.of(List.of(MEASURED, LEFT_OUT));
    assertThat(picture.split("<circle", -1)).hasSize(2);
    assertThat(picture).contains(">1k</text>", ">100k</text>");
  }
}
