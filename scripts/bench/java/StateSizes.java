// SPDX-License-Identifier: Apache-2.0
import io.outcry.complaintalerts.mentions.ConversationState;
import io.outcry.complaintalerts.mentions.PostState;
import io.outcry.domain.Changed;
import io.outcry.domain.authors.Hash64;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandWords;
import io.outcry.domain.brands.StoryKind;
import io.outcry.domain.brands.matching.BrandMatch;
import io.outcry.domain.brands.matching.Voice;
import io.outcry.domain.desk.BrandDesk;
import io.outcry.domain.desk.DeskEvent;
import io.outcry.domain.desk.DeskState;
import io.outcry.domain.desk.TreeMapMemory;
import io.outcry.domain.grouping.Meaning;
import io.outcry.domain.grouping.VocabularyState;
import io.outcry.domain.neighbours.NeighbourStory;
import io.outcry.domain.neighbours.NeighboursState;
import io.outcry.domain.norms.Norms;
import io.outcry.domain.norms.NormsKind;
import io.outcry.domain.norms.NormsState;
import io.outcry.domain.norms.Peak;
import io.outcry.domain.rule.BudgetState;
import io.outcry.domain.signs.RiskSign;
import io.outcry.domain.signs.TextSigns;
import io.outcry.domain.stories.HeardPost;
import io.outcry.domain.stories.PastStory;
import io.outcry.domain.stories.PostForm;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.StoryState;
import io.outcry.domain.windows.BrandWindows;
import io.outcry.domain.windows.CountedPost;
import io.outcry.domain.windows.Pane;
import io.outcry.domain.windows.PaneBuilder;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * How many bytes the state of complaint-alerts has, part by part, as Flink's serializers of the job
 * write it. The desk, the windows and their memories are the job's; the posts are invented: of ten
 * posts of a story one opens a conversation of its own, three are replies with a text, one of these
 * with a question, and six are shares; each by another person, one every 20 seconds.
 */
final class StateSizes {
  private static final long START_MILLIS = 1_767_607_200_000L; // 2026-01-05T10:00:00Z
  private static final long HOUR_MILLIS = 3_600_000;
  private static final String BRAND = "acme-air";
  private static final Brand ACME =
      Brand.of(BRAND, "Acme Air", BrandWords.ofNames("Acme Air"), BrandAccounts.NONE);
  private static final int[] SIZES = {1, 10, 100, 1_000};
  private static final String[] PLACES = {
    "Leeds", "Porto", "Berlin", "Vienna", "Oslo", "Lyon", "Madrid", "Gdansk", "Turin", "Cork"
  };

  public static void main(String[] arguments) throws Exception {
    TreeMapMemory[] fast = new TreeMapMemory[SIZES.length];
    TreeMapMemory[] best = new TreeMapMemory[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      fast[i] = desk(SIZES[i], false);
      best[i] = desk(SIZES[i], true);
    }
    stories(fast, best);
    TreeMapMemory last = best[SIZES.length - 1];
    System.out.println("\n| a post, a conversation, a story that is over | bytes |\n|---|---|");
    row("post at the desk, a share", bytes(post(last, PostMemory::repost)));
    row("post at the desk, a complaint, tier fast", bytes(post(fast[1], StateSizes::isRoot)));
    row(
        "post at the desk, a complaint that was read closely",
        bytes(post(last, StateSizes::isRoot)));
    row("conversation at the desk", bytes(last.conversations().values().get(0)));
    List<BrandMatch> match =
        List.of(new BrandMatch(BRAND, Voice.CUSTOMER, List.of()));
    row("post for duplicates and deletions", bytes(new PostState("x", match, 0, START_MILLIS)));
    row("conversation for its replies", bytes(new ConversationState(match, START_MILLIS)));
    row("story that alerted and is over, tier fast", bytes(past(fast[2])));
    row("the same, read closely", bytes(past(best[2])));
    brand(last);
  }

  /** A story of so many posts as a checkpoint finds it. */
  private static TreeMapMemory desk(int posts, boolean meanings) {
    TreeMapMemory memory = new TreeMapMemory();
    BrandDesk desk = BrandDesk.open(ACME, memory, START_MILLIS);
    for (int i = 0; i < posts; i++) {
      HeardPost post = post(i, meanings);
      desk.on(new DeskEvent.Heard(post), post.atMillis());
    }
    desk.save();
    if (memory.stories().size() != 1) {
      throw new IllegalStateException(memory.stories().size() + " stories, expected 1");
    }
    return memory;
  }

  private static HeardPost post(int number, boolean meanings) {
    int of = number % 10;
    PostForm form = of == 0 ? PostForm.ORIGINAL : of < 4 ? PostForm.REPLY : PostForm.REPOST;
    String root = id(number - of);
    String place = PLACES[number / 10 % PLACES.length];
    String opening = "Acme Air lost my suitcase at " + place + " airport and nobody answers, day ";
    String text =
        switch (form) {
          case ORIGINAL, REPOST -> opening + number / 10 + " without clothes";
          default ->
              (of == 1 ? "When will we get our bags back in " + place + "? " : "")
                  + "Same here, waiting at "
                  + place
                  + " for "
                  + number
                  + " minutes, nobody cares";
        };
    return new HeardPost(
        id(number),
        "x",
        Voice.CUSTOMER,
        form,
        form == PostForm.ORIGINAL ? null : root,
        root,
        id(1_000_000 + number).substring(2),
        "traveller_" + number,
        50 + number * 37L % 4_000,
        START_MILLIS + number * 20_000L,
        text,
        "https://x.com/traveller_" + number + "/status/" + id(number).substring(2),
        "en",
        850_000,
        130_000,
        20_000,
        900_000,
        true,
        signs(form, number),
        meanings && form == PostForm.ORIGINAL ? meaning(number) : null,
        List.of());
  }

  private static String id(long number) {
    return "x:" + (1_724_000_000_000_000_000L + number * 4_194_304L);
  }

  private static TextSigns signs(PostForm form, int number) {
    StoryKind kind = form == PostForm.REPOST ? null : StoryKind.COMPLAINT;
    List<RiskSign> risks =
        kind != null && number % 10 == 0
            ? List.of(new RiskSign("discrimination", List.of("refused to help")))
            : List.of();
    return new TextSigns(kind, risks, number % 10 == 2, List.of(), List.of());
  }

  /** Near the same direction for all. */
  private static byte[] meaning(int number) {
    Random subject = new Random(1);
    Random own = new Random(number);
    float[] vector = new float[Meaning.NUMBERS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) ((subject.nextGaussian() + own.nextGaussian() / 2) / 22);
    }
    return Meaning.of(vector);
  }

  private static void stories(TreeMapMemory[] fast, TreeMapMemory[] best)
      throws ReflectiveOperationException {
    System.out.println(
        "| part of a live story | 1 post | 10 | 100 | 1,000 |\n|---|---|---|---|---|");
    Map<String, int[]> rows = new LinkedHashMap<>();
    for (int i = 0; i < SIZES.length; i++) {
      StoryState story = fast[i].stories().values().get(0);
      for (Map.Entry<String, Integer> part : parts(story).entrySet()) {
        add(rows, label(part.getKey()), i, part.getValue());
      }
      add(rows, "– of these the authors' posts", i, parts(story.counts()).get("perAuthor"));
      add(rows, "**all, tier fast**", i, bytes(story));
      StoryState read = best[i].stories().values().get(0);
      add(rows, "meaning, read closely", i, parts(read).get("meaning"));
      add(rows, "**all, read closely**", i, bytes(read));
    }
    List<Map.Entry<String, int[]>> sorted = new ArrayList<>(rows.entrySet());
    sorted.sort(Comparator.comparingInt(row -> -row.getValue()[SIZES.length - 1]));
    sorted.forEach(row -> row(row.getKey(), row.getValue()));
  }

  /** What a component of a story is in words; what is small is one row. */
  private static String label(String component) {
    return switch (component) {
      case "spread" -> "spread: heat, kernel, peak, standing, size";
      case "riskSpread" -> "spread as a risk";
      case "authors" -> "authors, distinct";
      case "copies" -> "texts that were copied";
      case "counts" -> "counts by network, language, minute and author";
      case "centre" -> "words of its centre";
      case "firstSample", "widestSamples", "latestSample" -> "posts to show (5)";
      case "answers" -> "conversations and answers";
      case "central" -> "most typical post and its words";
      case "questions" -> "questions and who asks";
      case "carriers" -> "who carried it far";
      case "signs" -> "kind, risks, leaving";
      case "meaning" -> "meaning, tier fast";
      default -> "all else: names, alert, follow-up, times";
    };
  }

  private static void brand(TreeMapMemory memory) {
    NormsState norms = norms(NormsKind.ORDINARY, 1_000);
    NormsState risks = norms(NormsKind.RISK, 20);
    NormsState sizes = norms(NormsKind.SIZE, 1_000);
    DeskState desk = memory.desk();
    BudgetState budget = desk.budget();
    DeskState full = Changed.in(Changed.in(desk, "norms", norms), "riskNorms", risks);
    full = Changed.in(full, "sizes", sizes);
    for (String rare : List.of("heardIds", "spike", "unproven", "marks")) {
      full = Changed.in(full, rare, null);
    }
    System.out.println("\n| a brand | bytes |\n|---|---|");
    row("norms, 1,000 stories", bytes(norms));
    row("norms of risk stories, 20", bytes(risks));
    row("norms of sizes, 1,000 stories", bytes(sizes));
    row("three budgets", 3 * bytes(budget));
    row("**desk, all**", bytes(full));
    VocabularyState words = memory.vocabulary();
    row("words", bytes(new VocabularyState(words.posts(), words.all(), null, 0)));
    row("**words and mean of the meanings**", bytes(words));
    BrandWindows windows = BrandWindows.fresh();
    long end = START_MILLIS + 8 * 7 * 24 * HOUR_MILLIS;
    for (long at = START_MILLIS; at < end; at += 60_000) {
      windows.add(pane(at));
      windows.advanceTo(at + 60_000);
    }
    row("a pulse", bytes(windows.toState().pulse()));
    row("trend and weekly rhythm", bytes(windows.toState().trend()));
    row("**windows of a brand that is talked about each minute**", bytes(windows.toState()));
    windows.advanceTo(end + 6 * HOUR_MILLIS);
    row("**the same once it is silent**", bytes(windows.toState()));
    List<String> terms =
        List.of("suitcase", "airport", "lost", "bags", "back", "day", "clothes", "air");
    NeighbourStory story = new NeighbourStory(BRAND, BRAND + ":" + id(0), terms, START_MILLIS);
    row(
        "20 stories that competitors are held against",
        bytes(new NeighboursState(Collections.nCopies(20, story))));
  }

  /** After so many stories, of which one in n gets n posts an hour hot. */
  private static NormsState norms(NormsKind kind, int stories) {
    Norms norms = Norms.startingAt(kind, START_MILLIS);
    for (int i = 1; i <= stories; i++) {
      double heat = (double) stories / i;
      norms.open(new Peak(START_MILLIS + i * HOUR_MILLIS, Math.log((1 + heat) / 2), heat));
    }
    return norms.toState();
  }

  /** Two posts of a minute. */
  private static Pane pane(long atMillis) {
    PaneBuilder pane = new PaneBuilder(atMillis);
    for (int i = 0; i < 2; i++) {
      pane.add(
          new CountedPost(
              atMillis + i,
              Hash64.of("author" + (atMillis / 60_000 % 500 + i)),
              "x",
              CountedPost.Kind.ORIGINAL,
              300_000,
              500_000,
              200_000,
              400_000 * i,
              false));
    }
    return pane.build();
  }

  private static PostMemory post(TreeMapMemory memory, Predicate<PostMemory> which) {
    return memory.posts().values().stream().filter(which).findFirst().orElseThrow();
  }

  private static boolean isRoot(PostMemory post) {
    return post.words() != null;
  }

  /** The story two days later, when it is over. */
  private static PastStory past(TreeMapMemory memory) {
    BrandDesk.open(ACME, memory, START_MILLIS).advanceTo(START_MILLIS + 48 * HOUR_MILLIS);
    return memory.past().values().get(0);
  }

  /** Bytes of each component of a record, with the byte that says whether it is null. */
  private static Map<String, Integer> parts(Record record) throws ReflectiveOperationException {
    PojoTypeInfo<?> type = (PojoTypeInfo<?>) TypeInformation.of(record.getClass());
    Map<String, Integer> parts = new LinkedHashMap<>();
    int sum = 1; // what Flink writes before the components
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      int field = Arrays.asList(type.getFieldNames()).indexOf(component.getName());
      Object value = component.getAccessor().invoke(record);
      int bytes = 1 + (value == null ? 0 : bytes(value, type.getTypeAt(field)));
      parts.put(component.getName(), bytes);
      sum += bytes;
    }
    if (sum != bytes(record)) {
      throw new IllegalStateException(sum + " bytes in parts, " + bytes(record) + " in all");
    }
    return parts;
  }

  private static int bytes(Object value) {
    return value == null ? 0 : bytes(value, TypeInformation.of(value.getClass()));
  }

  @SuppressWarnings("unchecked")
  private static int bytes(Object value, TypeInformation<?> type) {
    DataOutputSerializer out = new DataOutputSerializer(1_024);
    try {
      ((TypeInformation<Object>) type)
          .createSerializer(new SerializerConfigImpl())
          .serialize(value, out);
    } catch (IOException e) {
      throw new IllegalStateException(type.toString(), e);
    }
    return out.length();
  }

  private static void add(Map<String, int[]> rows, String label, int column, int bytes) {
    rows.computeIfAbsent(label, it -> new int[SIZES.length])[column] += bytes;
  }

  private static void row(String label, int... bytes) {
    StringBuilder row = new StringBuilder("| ").append(label);
    for (int each : bytes) {
      row.append(String.format(Locale.ROOT, " | %,d", each));
    }
    System.out.println(row.append(" |"));
  }
}
