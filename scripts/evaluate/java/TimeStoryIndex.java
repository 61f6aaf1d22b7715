// SPDX-License-Identifier: Apache-2.0
import io.outcry.domain.grouping.Centre;
import io.outcry.domain.grouping.Direction;
import io.outcry.domain.grouping.LikenessRule;
import io.outcry.domain.grouping.Meaning;
import io.outcry.domain.grouping.StoryIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How long a look-up takes among so many live stories, beside comparing with all of them, and how
 * often both find the same. Invented: a story is four texts; a text has eight words, three of its
 * story and five that all stories use, the commoner the oftener; its meaning is at about 60 degrees
 * from the others of its story and at right angles to all else.
 */
final class TimeStoryIndex {
  private static final int TEXTS_ASKED = 1_000;
  private static final int COMMON_WORDS = 5_000;

  public static void main(String[] arguments) {
    System.out.println("stories | words: µs, all µs, same % | both: µs, all µs, same %");
    row(500, false); // warms up
    for (int stories : new int[] {100, 1_000, 2_000, 10_000}) {
      row(stories, true);
    }
  }

  private static void row(int stories, boolean told) {
    String words = figures(stories, false);
    String both = figures(stories, true);
    if (told) {
      System.out.printf(Locale.ROOT, "%7d | %s | %s%n", stories, words, both);
    }
  }

  private static String figures(int stories, boolean meanings) {
    Random random = new Random(stories);
    StoryIndex index = new StoryIndex(new LikenessRule(0.1, 0.2, 86_400_000L));
    List<double[]> subjects = new ArrayList<>();
    for (int i = 0; i < stories; i++) {
      subjects.add(random.doubles(Meaning.NUMBERS, -1, 1).toArray());
      Centre centre = Centre.of(Map.of());
      for (int text = 0; text < 4; text++) {
        centre.move(text(random, i, subjects.get(i), meanings));
      }
      index.put(String.valueOf(i), centre);
    }
    List<Direction> asked = new ArrayList<>();
    for (int i = 0; i < TEXTS_ASKED; i++) {
      int story = random.nextInt(stories);
      asked.add(text(random, story, subjects.get(story), meanings));
    }
    List<String> found = new ArrayList<>();
    long start = System.nanoTime();
    asked.forEach(text -> found.add(id(index.nearest(text, 0, id -> 0))));
    double micros = (System.nanoTime() - start) / 1e3 / TEXTS_ASKED;
    List<Direction> some = asked.subList(0, TEXTS_ASKED / 10);
    int same = 0;
    start = System.nanoTime();
    for (int i = 0; i < some.size(); i++) {
      same += id(index.nearestOfAll(some.get(i), 0, id -> 0)).equals(found.get(i)) ? 1 : 0;
    }
    double allMicros = (System.nanoTime() - start) / 1e3 / some.size();
    return String.format(
        Locale.ROOT, "%6.1f, %7.1f, %5.1f", micros, allMicros, 100.0 * same / some.size());
  }

  private static String id(StoryIndex.Match match) {
    return match == null ? "" : match.storyId();
  }

  private static Direction text(Random random, int story, double[] subject, boolean meanings) {
    Map<String, Double> words = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      words.put("own" + story + "-" + random.nextInt(6), 1.0);
    }
    for (int i = 0; i < 5; i++) {
      int rank = (int) Math.pow(COMMON_WORDS, random.nextDouble());
      words.put("word" + rank, 0.3 + 0.7 * Math.log(rank) / Math.log(COMMON_WORDS));
    }
    double length = Math.sqrt(words.values().stream().mapToDouble(w -> w * w).sum());
    words.replaceAll((word, weight) -> weight / length);
    byte[] meaning = new byte[Meaning.NUMBERS];
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] = (byte) Math.round(17 * (subject[i] + random.nextDouble() * 2 - 1));
    }
    return new Direction(words, meanings ? meaning : null);
  }
}
