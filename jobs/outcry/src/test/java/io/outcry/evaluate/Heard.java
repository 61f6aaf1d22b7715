// SPDX-License-Identifier: Apache-2.0
package io.outcry.evaluate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.stories.StoryChange;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which post the job put into which story: {@code mentions.jsonl}, and who was merged later. */
final class Heard {
  private record Merge(String into, long atMillis) {}

  private final Map<String, StoryPosts> stories = new TreeMap<>();
  private final Map<String, Merge> merges = new HashMap<>();
  private final BitSet readAsComplaint = new BitSet();
  private long posts;
  private long roots;
  private long complaintRoots;
  private long joined;

  static Heard read(Path folder, List<Truth> truths) throws IOException {
    Heard heard = new Heard();
    try (BufferedReader reader = Files.newBufferedReader(folder.resolve("mentions.jsonl"))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        heard.mention(line, truths);
      }
    }
    try (BufferedReader reader = Files.newBufferedReader(folder.resolve("stories.jsonl"))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.contains("\"change\":\"merged\"")) {
          StoryChange change = Json.mapper().readValue(line, StoryChange.class);
          if (change.mergedInto() != null) {
            heard.merges.put(
                change.storyId(), new Merge(change.mergedInto(), change.at().toEpochMilli()));
          }
        }
      }
    }
    return heard;
  }

  private void mention(String line, List<Truth> truths) throws IOException {
    String id = "";
    String voice = "";
    String storyId = null;
    long atMillis = 0;
    double complaint = 0;
    try (JsonParser json = Json.mapper().createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "id" -> id = json.getText();
          case "voice" -> voice = json.getText();
          case "storyId" -> storyId = json.getValueAsString();
          case "createdAt" -> atMillis = Instant.parse(json.getText()).toEpochMilli();
          case "complaint" -> complaint = json.getDoubleValue();
          default -> json.skipChildren();
        }
      }
    }
    if (!voice.equals("company") && storyId != null) {
      add(id, storyId, atMillis, complaint, truths);
    }
  }

  private void add(String id, String storyId, long atMillis, double complaint, List<Truth> truths) {
    int truth = Truth.numberOf(id);
    stories.computeIfAbsent(storyId, story -> new StoryPosts()).add(atMillis, truth);
    posts++;
    if (!truths.get(truth).postId(0).equals(id)) {
      return;
    }
    readAsComplaint.set(truth, complaint >= 0.5);
    if (truths.get(truth).kind() == Kind.ORDINARY) {
      roots++;
      complaintRoots += complaint >= 0.5 ? 1 : 0;
      joined += storyId.endsWith(":" + id) ? 0 : 1;
    }
  }

  /** Posts heard from people. */
  long posts() {
    return posts;
  }

  /** Whether the first post of a story was read as a complaint. */
  boolean readAsComplaint(Truth truth) {
    return readAsComplaint.get(truth.number());
  }

  /** Of ordinary stories, the percentage whose first post was read as a complaint. */
  double complaintPercent() {
    return 100.0 * complaintRoots / Math.max(1, roots);
  }

  /** Of ordinary stories, the percentage whose first post joined another story. */
  double joinedPercent() {
    return 100.0 * joined / Math.max(1, roots);
  }

  Map<String, StoryPosts> stories() {
    return stories;
  }

  /** Of each true story the most posts that are in one story of the job in the end. */
  Map<Integer, Integer> gathered() {
    Map<String, Map<Integer, Integer>> byStory = new HashMap<>();
    stories.forEach(
        (id, posts) ->
            posts.countInto(
                byStory.computeIfAbsent(mergedUntil(id, Long.MAX_VALUE), story -> new HashMap<>()),
                Long.MAX_VALUE));
    Map<Integer, Integer> most = new HashMap<>();
    byStory
        .values()
        .forEach(counts -> counts.forEach((truth, count) -> most.merge(truth, count, Math::max)));
    return most;
  }

  /** All posts of each brand, by time. */
  List<StoryPosts> byBrand(int brands, List<Truth> truths) {
    List<StoryPosts> sorted = new ArrayList<>();
    for (int brand = 0; brand < brands; brand++) {
      sorted.add(new StoryPosts());
    }
    for (StoryPosts story : stories.values()) {
      for (int post = 0; post < story.size(); post++) {
        int truth = story.truth(post);
        sorted.get(truths.get(truth).brand()).add(story.atMillis(post), truth);
      }
    }
    sorted.replaceAll(StoryPosts::inOrder);
    return sorted;
  }

  /** The story that a story is part of at some time. */
  String mergedUntil(String storyId, long atMillis) {
    String present = storyId;
    for (int step = 0; step < merges.size(); step++) {
      @Nullable Merge next = merges.get(present);
      if (next == null || next.atMillis() > atMillis) {
        break;
      }
      present = next.into();
    }
    return present;
  }

  /** The posts of a story as of some time, with all that it had absorbed by then. */
  List<StoryPosts> partsOf(String storyId, long atMillis) {
    List<StoryPosts> parts = new ArrayList<>();
    StoryPosts own = stories.get(storyId);
    if (own != null) {
      parts.add(own);
    }
    for (String from : merges.keySet()) {
      StoryPosts posts = stories.get(from);
      if (posts != null && mergedUntil(from, atMillis).equals(storyId)) {
        parts.add(posts);
      }
    }
    return parts;
  }
}
