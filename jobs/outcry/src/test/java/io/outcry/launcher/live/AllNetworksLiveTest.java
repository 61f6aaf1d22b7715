// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outcry.launcher.LauncherProcess;
import io.outcry.launcher.live.fakes.FakeBluesky;
import io.outcry.launcher.live.fakes.FakeFeed;
import io.outcry.launcher.live.fakes.FakeJsonLines;
import io.outcry.launcher.live.fakes.FakeMastodon;
import io.outcry.launcher.live.fakes.FakeNetwork;
import io.outcry.launcher.live.fakes.FakeReddit;
import io.outcry.launcher.live.fakes.FakeX;
import io.outcry.launcher.live.fakes.Said;
import io.outcry.network.fake.FakeServer;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One real process listens to all networks; each connection is cut, and the process is killed. */
@Timeout(300)
class AllNetworksLiveTest {
  private final List<FakeNetwork> networks =
      List.of(
          new FakeBluesky(),
          new FakeMastodon(),
          new FakeX(),
          new FakeReddit(),
          new FakeFeed(),
          new FakeJsonLines());
  private final List<FakeServer> servers = new ArrayList<>();

  @TempDir private Path folder;

  @AfterEach
  void close() throws IOException {
    for (FakeServer server : servers) {
      server.close();
    }
  }

  @Test
  void each_brand_post_of_each_network_is_a_mention_once_although_all_is_cut_and_killed()
      throws Exception {
    List<String> command = command();
    LauncherProcess first = start(command);
    first.await(() -> ids().containsAll(expectedIds(FakeNetwork.FIRST)));
    long then = newestCheckpoint();
    first.await(() -> newestCheckpoint() > then + 1); // one that began after that

    int known = ids().size();
    networks.forEach(network -> network.written().upTo(FakeNetwork.SECOND));
    first.await(() -> ids().size() > known);
    first.process().destroyForcibly();
    assertThat(first.process().waitFor()).isEqualTo(128 + 9);

    networks.forEach(network -> network.written().upTo(FakeNetwork.ALL));
    LauncherProcess second = start(command);
    second.await(() -> ids().containsAll(expectedIds(FakeNetwork.ALL)));
    second.process().destroy();
    assertThat(second.process().waitFor()).as(second.said()).isZero();

    assertThat(lines("mentions.jsonl"))
        .extracting(line -> line.get("kind").asText() + " " + line.get("id").asText())
        .containsExactlyInAnyOrderElementsOf(expected());
    assertThat(lines("sources.jsonl"))
        .filteredOn(line -> line.get("state").asText().equals("gap"))
        .isEmpty();
    assertThat(lines("dead-letters.jsonl"))
        .extracting(line -> line.get("raw").asText())
        .containsExactly(FakeJsonLines.INVALID);
  }

  private List<String> command() throws IOException {
    Path brands = folder.resolve("brands.yaml");
    Files.writeString(brands, "brands: [{ id: acme-air, name: Acme Air, names: [Acme Air] }]\n");
    List<String> command =
        new ArrayList<>(
            List.of("live", "--brands", brands.toString(), "--tier", "fast", "--since", "PT5M"));
    command.addAll(List.of("--state", folder.resolve("state").toString()));
    command.addAll(List.of("--subreddit", FakeReddit.SUBREDDIT, "--backfill-minutes", "5"));
    for (FakeNetwork network : networks) {
      FakeServer server = new FakeServer(network);
      servers.add(server);
      String endpoint = network.name() + "=" + server.uri(network.scheme(), "");
      command.addAll(List.of("--network", network.name(), "--endpoint", endpoint));
    }
    return command;
  }

  private LauncherProcess start(List<String> command) throws IOException {
    return LauncherProcess.start(
        folder.resolve("log"),
        command,
        Map.of(
            "OUTCRY_X_BEARER_TOKEN",
            FakeX.TOKEN,
            "OUTCRY_MASTODON_TOKEN",
            FakeMastodon.TOKEN,
            "OUTCRY_REDDIT_CLIENT_ID",
            "client",
            "OUTCRY_REDDIT_CLIENT_SECRET",
            "secret"));
  }

  private Set<String> expectedIds(int count) {
    Set<String> ids = new HashSet<>();
    networks.forEach(network -> network.mentions(count).forEach(it -> ids.add(network.id(it))));
    return ids;
  }

  /** Kind and id of all mentions. */
  private List<String> expected() {
    List<String> all = new ArrayList<>();
    for (FakeNetwork network : networks) {
      for (Said said : network.mentions(FakeNetwork.ALL)) {
        all.add(said.act().name().toLowerCase(Locale.ROOT) + " " + network.id(said));
      }
    }
    return all;
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>();
    lines("mentions.jsonl").forEach(line -> ids.add(line.get("id").asText()));
    return ids;
  }

  private long newestCheckpoint() {
    return LauncherProcess.newestCheckpoint(folder.resolve("state/checkpoints"));
  }

  /** The whole lines of a file so far. */
  private List<JsonNode> lines(String file) {
    Path path = folder.resolve("state/out").resolve(file);
    try {
      String text = Files.exists(path) ? Files.readString(path) : "";
      List<JsonNode> lines = new ArrayList<>();
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
        lines.add(Json.mapper().readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
