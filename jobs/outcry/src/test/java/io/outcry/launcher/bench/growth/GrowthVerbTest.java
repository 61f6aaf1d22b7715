// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.Outcry;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.schemas.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthVerbTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void each_point_has_the_stories_that_it_says_and_is_told_in_a_line() throws Exception {
    Path plot = folder.resolve("growth.svg");
    assertThat(
            run("--brief", "--only", "stories", "--posts", "2000", "--json", "--plot", "" + plot))
        .isEqualTo(ExitCodes.DONE);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode few = Json.mapper().readTree(lines.get(0));
    JsonNode many = Json.mapper().readTree(lines.get(1));
    assertThat(few.get("size").asInt()).isEqualTo(100);
    assertThat(few.get("stories").asInt()).as("who comes first differs").isBetween(50, 200);
    assertThat(many.get("size").asInt()).isEqualTo(1_000);
    assertThat(many.get("stories").asInt()).as("who comes first differs").isBetween(800, 1_300);
    assertThat(many.get("postsPerSecond").asLong()).isPositive();
    assertThat(many.get("cpuMicrosPerPost").asDouble()).isPositive();
    assertThat(many.get("checkpointBytes").asLong())
        .isGreaterThan(few.get("checkpointBytes").asLong());
    assertThat(err.toString()).contains("warm-up", "2 of 2: live stories 1,000 (heap): ");
    assertThat(Files.readString(plot)).startsWith("<svg").contains("live stories", "<circle");
  }

  @Test
  void a_picture_that_cannot_be_written_is_told_before_anything_is_measured() {
    assertThat(run("--plot", folder.resolve("no/such/growth.svg").toString()))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("name a file in a folder that is there");
  }

  private int run(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "bench";
    arguments[1] = "growth";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Outcry.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
