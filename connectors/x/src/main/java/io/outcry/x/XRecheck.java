// SPDX-License-Identifier: Apache-2.0
package io.outcry.x;

import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.network.Listening;
import io.outcry.network.Network;
import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.PostFormat;
import io.outcry.x.api.XApi;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again and again which of the posts that were shown to people are still public, where no
 * compliance stream tells it. Reading costs, so it is for those alone. A network of its own beside
 * {@link XNetwork}: that it is answered does not mean that posts are heard.
 *
 * @param shown which posts to ask for
 * @param every how long it waits between two rounds
 */
public record XRecheck(XApi api, Shown shown, Duration every) implements Network {
  public static final Duration USUAL = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(XRecheck.class);
  private static final long serialVersionUID = 1;

  /** Tells which posts people have been shown. */
  @FunctionalInterface
  public interface Shown extends Serializable {
    /** Ids such as {@code x:1724}; those of other networks are passed over. */
    Collection<String> postIds() throws IOException;
  }

  @Override
  public String name() {
    return "x-lookup";
  }

  @Override
  public List<String> places() {
    return List.of("alerted-posts");
  }

  @Override
  public PostFormat format() {
    return new XV2Format();
  }

  @Override
  public Listening listenTo(String place) {
    return new Rounds(new XLookup(api), shown, every);
  }

  /** What was told once is not told again before a restart. */
  private static final class Rounds implements Listening {
    private final XLookup lookup;
    private final Shown shown;
    private final Duration every;
    private final Set<String> told = new HashSet<>();

    Rounds(XLookup lookup, Shown shown, Duration every) {
      this.lookup = lookup;
      this.shown = shown;
      this.every = every;
    }

    /** Not to be answered here hides no post: it is logged, and asked again in the next round. */
    @Override
    public void listen(@Nullable String position, Ear ear)
        throws IOException, InterruptedException {
      while (true) {
        Collection<String> asked = shown.postIds();
        told.retainAll(asked);
        try {
          tell(lookup.gone(asked), ear);
        } catch (Fault e) {
          LOG.warn("{}", LogLine.of("posts-not-looked-up").with("why", e.getMessage()));
        }
        ear.alive();
        Thread.sleep(every.toMillis());
      }
    }

    private void tell(Set<String> gone, Ear ear) throws InterruptedException {
      for (String id : gone) {
        if (told.add(id)) {
          ear.hear(Inbound.of(new Deletion(id, null, "x", null, ear.now())), ear.now().toString());
        }
      }
    }
  }
}
