// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.state;

import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandAccounts;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.domain.brands.BrandWords;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Engagement;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.posts.PostKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A day of two brands that compete, made up: chatter, and a storm each, of which one is answered.
 * The same at each call, each record at a time of its own. Never change it: savepoints were made in
 * it.
 */
final class InventedDay {
  /** So many records were read when the savepoint was made: in the middle of the storms. */
  static final int READ_BEFORE = 230;

  private static final long START = Instant.parse("2026-01-05T06:00:00Z").toEpochMilli();
  private static final int CHATTER = 160;
  private static final int STORM = 100;
  private static final int AFTERWARDS = 40;
  private static final List<String> TEXTS =
      List.of(
          "Acme Air cancelled my flight and nobody answers the phone",
          "flying with Acme Air tomorrow, cannot wait",
          "Bolt Air charged me twice and will not refund it, this is a scam",
          "thank you Bolt Air, the crew was lovely",
          "what a nice morning");

  static final BrandCatalog CATALOG =
      new BrandCatalog(
          1,
          List.of(
              brand(
                  "acme-air",
                  "Acme Air",
                  new BrandAccounts(Map.of("x", List.of("AcmeAir")), Map.of()),
                  "bolt-air"),
              brand("bolt-air", "Bolt Air", BrandAccounts.NONE, "acme-air")),
          List.of());

  private final Random random = new Random(7);
  private final List<Inbound> all = new ArrayList<>();
  private long atMillis = START;

  private InventedDay() {}

  private static Brand brand(String id, String name, BrandAccounts accounts, String competitor) {
    Brand plain = Brand.of(id, name, BrandWords.ofNames(name), accounts);
    return new Brand(
        id,
        name,
        plain.words(),
        accounts,
        List.of(competitor),
        null,
        plain.alert(),
        plain.response(),
        plain.halfLifeMillis());
  }

  static List<Inbound> records() {
    InventedDay day = new InventedDay();
    day.chatter(0, CHATTER, 240);
    day.storms();
    day.chatter(CHATTER, AFTERWARDS, 1_200);
    return day.all;
  }

  private void chatter(int from, int count, int secondsApart) {
    for (int i = from; i < from + count; i++) {
      String id = "p" + i;
      String other = "p" + random.nextInt(i + 1);
      passes(secondsApart);
      switch (random.nextInt(12)) {
        case 0, 1 -> say(id, "same here, still waiting", PostKind.REPLY, other, other);
        case 2 -> say(id, "", PostKind.REPOST, other, null);
        case 3 -> add(Inbound.of(new Deletion("x:" + other, null, "x", now(), null)));
        case 4 -> add(Inbound.of(new Deletion(null, "by-" + other, "x", now(), null)));
        case 5 -> add(Inbound.of(DeadLetter.of("json", "ends too early", "day:1", bytes(), null)));
        default -> say(id, TEXTS.get(random.nextInt(TEXTS.size())), PostKind.ORIGINAL, null, null);
      }
    }
  }

  private void storms() {
    say("a", "Acme Air left us six hours without water", PostKind.ORIGINAL, null, null);
    passes(60);
    say("b", "Bolt Air left us six hours without water, too", PostKind.ORIGINAL, null, null);
    for (int i = 0; i < STORM; i++) {
      passes(30);
      String root = i % 2 == 0 ? "a" : "b";
      say(root + i, "six hours, shame on you " + i, PostKind.REPLY, root, root);
    }
    passes(60);
    say("sorry", "We are so sorry, we will help", PostKind.REPLY, "a", "a");
  }

  private void passes(int mostSeconds) {
    atMillis += 1_000L + random.nextInt(mostSeconds * 1_000);
  }

  private Instant now() {
    return Instant.ofEpochMilli(atMillis);
  }

  private static byte[] bytes() {
    return "{".getBytes(StandardCharsets.UTF_8);
  }

  private void say(
      String id, String text, PostKind kind, @Nullable String parent, @Nullable String root) {
    String author = id.equals("sorry") ? "AcmeAir" : "by-" + id;
    add(
        Inbound.of(
            new Post(
                "x:" + id,
                "x",
                new Author(author, author, 100L),
                now(),
                text,
                kind,
                parent == null ? null : "x:" + parent,
                root == null ? null : "x:" + root,
                "en",
                null,
                List.of(),
                Engagement.NONE,
                null,
                null)));
  }

  private void add(Inbound record) {
    all.add(record);
  }
}
