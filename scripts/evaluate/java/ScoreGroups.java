// SPDX-License-Identifier: Apache-2.0
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes lines for {@code outcry group} of labelled texts, and scores the stories that it found. */
final class ScoreGroups {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Pair(String story, String cluster) {}

  public static void main(String[] arguments) throws IOException {
    List<JsonNode> posts = read(Path.of(arguments[1]));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    if (arguments[0].equals("lines")) {
      for (int i = 0; i < posts.size(); i++) {
        var line = JSON.createObjectNode();
        line.put("id", String.valueOf(i));
        line.put("text", field(posts.get(i), arguments[2], i));
        out.println(line);
      }
    } else {
      List<JsonNode> stories = read(Path.of(arguments[4]));
      out.println(scores(posts, arguments[3], stories, Long.parseLong(arguments[5])));
    }
    out.flush();
  }

  private static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }

  private static String field(JsonNode post, String name, int index) {
    if (!post.hasNonNull(name)) {
      System.err.println("evaluate group: record " + (index + 1) + " has no field " + name);
      System.exit(2);
    }
    return post.get(name).asText();
  }

  private static String scores(
      List<JsonNode> posts, String clusterField, List<JsonNode> stories, long millis) {
    if (stories.size() != posts.size()) {
      throw new IllegalStateException(stories.size() + " stories for " + posts.size() + " posts");
    }
    Map<String, Integer> byStory = new HashMap<>();
    Map<String, Integer> byCluster = new HashMap<>();
    Map<Pair, Integer> both = new HashMap<>();
    for (int i = 0; i < posts.size(); i++) {
      Pair pair =
          new Pair(stories.get(i).get("story").asText(), field(posts.get(i), clusterField, i));
      byStory.merge(pair.story(), 1, Integer::sum);
      byCluster.merge(pair.cluster(), 1, Integer::sum);
      both.merge(pair, 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Pair, Integer> entry : both.entrySet()) {
      double squared = (double) entry.getValue() * entry.getValue();
      precision += squared / byStory.get(entry.getKey().story()) / posts.size();
      recall += squared / byCluster.get(entry.getKey().cluster()) / posts.size();
    }
    return String.format(
        Locale.ROOT,
        "%d texts, %d clusters, %d stories%nB-cubed: precision %.3f, recall %.3f, F1 %.3f%n"
            + "%.1f s with the start of the program, %.0f texts/s",
        posts.size(),
        byCluster.size(),
        byStory.size(),
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        millis / 1e3,
        posts.size() * 1e3 / millis);
  }
}
