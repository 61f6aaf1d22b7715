// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.why;

import io.outcry.domain.brands.AlertSettings;
import io.outcry.domain.brands.Brand;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.replay.FormatOption;
import io.outcry.launcher.replay.RecordedPosts;
import io.outcry.launcher.terminal.ExitCodes;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Parses {@code outcry why} and asks the files of a run. */
@Command(
    name = "why",
    description = "Says why a story or a post alerted, or why it did not.",
    footer = {
      "",
      "Reads the files of a replay or demo, finished or not. With --posts and --brands it also "
          + "says what nearly matched in a post that is no mention; with --brands, against "
          + "which bar a story was held."
    })
public final class WhyVerb implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--story",
      paramLabel = "ID",
      description = "A story (acme-air:x:1724), or an alert (a_acme-air_5f0c).")
  private @Nullable String story;

  @Option(
      names = "--post",
      paramLabel = "ID-or-URL",
      description = "A post: x:1724, or its address on X, Bluesky, Mastodon or Reddit.")
  private @Nullable String post;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "DIR",
      description = "The folder that a replay or demo writes to.")
  private Path folder;

  @Option(
      names = "--posts",
      arity = "1..*",
      paramLabel = "FILE",
      description = "The recorded posts of the run; needs --brands.")
  private List<String> posts = List.of();

  @Mixin private FormatOption format;

  @Option(names = "--brands", paramLabel = "FILE", description = "The brands file of the run.")
  private @Nullable Path brands;

  @Option(names = "--json", description = "One JSON object instead of text.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if ((story == null) == (post == null)) {
      throw UserException.usage("outcry why: name one of --story ID and --post ID-or-URL");
    }
    if (!posts.isEmpty() && (brands == null || post == null)) {
      throw UserException.usage("--posts: needs --brands FILE, and --post to look for");
    }
    BrandCatalog catalog = brands == null ? null : BrandsFile.read(brands);
    Asking asking = new Asking(new RunFiles(folder, settings(catalog)));
    Answer answer =
        story != null ? asking.story(story) : asking.post(PostName.of(post), search(catalog));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.line(answer));
    } else {
      new WhyText(out).print(answer);
    }
    out.flush();
    return ExitCodes.DONE;
  }

  private @Nullable PostSearch search(@Nullable BrandCatalog catalog) {
    return catalog == null || posts.isEmpty()
        ? null
        : new PostSearch(new RecordedPosts(posts, format.name()), catalog);
  }

  private static Map<String, AlertSettings> settings(@Nullable BrandCatalog catalog) {
    return catalog == null
        ? Map.of()
        : catalog.brands().stream().collect(Collectors.toMap(Brand::id, Brand::alert));
  }
}
