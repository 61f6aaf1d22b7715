// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.launcher.terminal.UserException;
import io.outcry.launcher.terminal.Visible;
import io.outcry.launcher.why.Answer.StoryAnswer;
import io.outcry.launcher.why.Answer.Unheard;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Post;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts an answer together from the files of a run. */
final class Asking {
  private final RunFiles run;

  Asking(RunFiles run) {
    this.run = run;
  }

  /**
   * About a story or an alert.
   *
   * @throws UserException if there is none of this id
   */
  Answer story(String asked) throws IOException {
    List<StoryAnswer> stories = run.stories(List.of(run.storyOf(asked)));
    if (stories.isEmpty()) {
      List<String> near = near(asked, true);
      throw UserException.usage(
          "--story: %s: no such story in %s%s"
              .formatted(
                  Visible.line(asked, 200),
                  run.path(),
                  near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
    }
    return new Answer(
        asked,
        run.path().toString(),
        run.ended(),
        List.of(),
        null,
        stories,
        List.of(),
        run.unreadable());
  }

  /**
   * About a post and the stories that it belongs to.
   *
   * @param search looks at the post itself where it is no mention; null without recordings
   */
  Answer post(PostName name, @Nullable PostSearch search) throws IOException {
    List<Mention> mentions = run.mentions(name);
    Unheard unheard = null;
    if (mentions.isEmpty()) {
      Post post = search == null ? null : search.find(name);
      if (post != null && !name.is(post.id())) { // no address tells the id of every post
        mentions = run.mentions(name.known(post.id()));
      }
      unheard = mentions.isEmpty() ? unheard(name, post, search) : null;
    }
    List<String> ids =
        mentions.stream().map(Mention::storyId).filter(Objects::nonNull).distinct().toList();
    return new Answer(
        name.written(),
        run.path().toString(),
        run.ended(),
        mentions,
        unheard,
        ids.isEmpty() ? List.of() : run.stories(ids),
        unheard == null ? List.of() : near(name.likely(), false),
        run.unreadable());
  }

  private Unheard unheard(PostName name, @Nullable Post post, @Nullable PostSearch search)
      throws IOException {
    DeadLetter letter = run.deadLetter(name);
    if (letter == null && search != null) {
      return search.explain(post);
    }
    return PostSearch.unknown(
        letter == null ? null : letter.reason() + ", " + letter.message() + ", " + letter.source());
  }

  private List<String> near(String wanted, boolean ofStories) throws IOException {
    NearIds near = new NearIds(wanted);
    run.offerIds(near, ofStories);
    return near.found().stream().map(id -> Visible.line(id, 200)).toList();
  }
}
