// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import io.outcry.complaintalerts.books.Books;
import io.outcry.complaintalerts.books.GatherTallies;
import io.outcry.complaintalerts.books.SumBooks;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.books.Unheeded;
import io.outcry.complaintalerts.catalog.Catalogs;
import io.outcry.complaintalerts.desk.RunDesk;
import io.outcry.complaintalerts.leaving.CountAlerts;
import io.outcry.complaintalerts.mentions.AuthorEvent;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.mentions.InheritBrands;
import io.outcry.complaintalerts.mentions.MatchBrands;
import io.outcry.complaintalerts.mentions.PostEvent;
import io.outcry.complaintalerts.mentions.RememberAuthors;
import io.outcry.complaintalerts.mentions.RememberPosts;
import io.outcry.complaintalerts.mentions.Remembered;
import io.outcry.complaintalerts.mentions.RouteControl;
import io.outcry.complaintalerts.mentions.RouteInbound;
import io.outcry.complaintalerts.mentions.ScorePosts;
import io.outcry.complaintalerts.mentions.ScoredPost;
import io.outcry.complaintalerts.mentions.Sighting;
import io.outcry.complaintalerts.mentions.SplitDeletions;
import io.outcry.complaintalerts.mentions.TellBrands;
import io.outcry.complaintalerts.neighbours.NeighboursGraph;
import io.outcry.complaintalerts.order.InOrderOperator;
import io.outcry.complaintalerts.reading.CloseReading;
import io.outcry.complaintalerts.reading.ReadClosely;
import io.outcry.complaintalerts.sources.CountNetworks;
import io.outcry.complaintalerts.sources.SayWhereBlind;
import io.outcry.complaintalerts.sources.SourceEvent;
import io.outcry.complaintalerts.sources.WatchSources;
import io.outcry.complaintalerts.windows.BrandPane;
import io.outcry.complaintalerts.windows.CountPanes;
import io.outcry.complaintalerts.windows.MergeWindows;
import io.outcry.domain.brands.BrandCatalog;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Job 2 from top to bottom: posts and control events to mentions, windows, stories and alerts. */
public final class ComplaintAlertsGraph {
  private ComplaintAlertsGraph() {}

  /** What those want who deliver in the same graph: alerts, and which networks are heard. */
  public record Delivered(
      DataStream<Alert> alerts,
      DataStream<SourceStatus> sources,
      DataStream<StoryChange> stories,
      DataStream<BrandWindow> windows) {}

  /** Wires the job and gives what is to be delivered. */
  public static Delivered wire(
      StreamExecutionEnvironment env, Inlets from, Outlets to, BrandCatalog catalog) {
    SingleOutputStreamOperator<Post> posts =
        env.fromSource(from.posts(), from.watermarks(), "Read posts")
            .uid("posts-read")
            .setParallelism(from.readers())
            .process(new RouteInbound())
            .name("Route inbound")
            .uid(RouteInbound.UID)
            .setParallelism(from.readers());

    Catalogs catalogs = new Catalogs(env, from.brands(), catalog.version());

    SingleOutputStreamOperator<BrandEvent> told = control(env, from.control(), catalog, catalogs);

    SingleOutputStreamOperator<PostEvent> deletedPosts =
        posts
            .getSideOutput(RouteInbound.DELETIONS)
            .process(new SplitDeletions())
            .name("Split deletions")
            .uid(SplitDeletions.UID)
            .setParallelism(from.readers());

    SingleOutputStreamOperator<Sighting> matched =
        catalogs
            .process(posts, "Match brands", Sighting.class, new MatchBrands(catalog))
            .uid(MatchBrands.UID)
            .setParallelism(from.readers());

    SingleOutputStreamOperator<Sighting> inherited =
        matched
            .keyBy(sighting -> sighting.post().conversation())
            .transform(
                "Inherit brands",
                TypeInformation.of(Sighting.class),
                new InOrderOperator<>(new InheritBrands(from.order(), from.waitForRoot())))
            .uid(InheritBrands.UID);

    SingleOutputStreamOperator<Remembered> remembered =
        inherited
            .map(PostEvent::of)
            .name("See posts")
            .uid("posts-see")
            .union(deletedPosts)
            .keyBy(PostEvent::postId)
            .transform(
                "Remember posts",
                TypeInformation.of(Remembered.class),
                new InOrderOperator<>(new RememberPosts(from.order())))
            .uid(RememberPosts.UID);

    SingleOutputStreamOperator<ScoredPost> scored =
        remembered.map(new ScorePosts()).name("Score posts").uid(ScorePosts.UID);

    SingleOutputStreamOperator<BrandEvent> heard =
        catalogs
            .process(
                read(scored, from.reading()),
                "Tell brands",
                BrandEvent.class,
                new TellBrands(catalog))
            .uid(TellBrands.UID);

    SingleOutputStreamOperator<BrandEvent> goneAuthors =
        heard
            .filter(BrandEvent::isMention)
            .name("Mentions only")
            .uid("mentions-only")
            .map(AuthorEvent::of)
            .name("See authors")
            .uid("authors-see")
            .union(
                with(
                    deletedPosts.getSideOutput(SplitDeletions.AUTHORS),
                    sideOutput(told, RouteControl.AUTHORS)))
            .keyBy(AuthorEvent::author)
            .transform(
                "Remember authors",
                TypeInformation.of(BrandEvent.class),
                new InOrderOperator<>(new RememberAuthors(from.order())))
            .uid(RememberAuthors.UID)
            .setBufferTimeout(Buffers.AT_ONCE);

    SingleOutputStreamOperator<BrandWindow> windows =
        catalogs
            .inOrder(
                heard
                    .transform("Count panes", TypeInformation.of(BrandPane.class), new CountPanes())
                    .uid(CountPanes.UID)
                    .keyBy(BrandPane::brand),
                "Merge windows",
                BrandWindow.class,
                new MergeWindows(catalog))
            .uid(MergeWindows.UID);

    SingleOutputStreamOperator<Mention> mentions =
        catalogs
            .inOrder(
                with(heard.union(goneAuthors, windows.getSideOutput(MergeWindows.PANES)), told)
                    .keyBy(BrandEvent::brand),
                "Run desk",
                Mention.class,
                new RunDesk(catalog, from.order()))
            .uid(RunDesk.UID);

    DataStream<SourceStatus> own = posts.getSideOutput(RouteInbound.STATUSES);
    SingleOutputStreamOperator<SourceStatus> sources =
        with(
                posts
                    .transform(
                        "Count networks",
                        TypeInformation.of(SourceEvent.class),
                        new CountNetworks())
                    .uid(CountNetworks.UID)
                    .setParallelism(from.readers())
                    .setBufferTimeout(Buffers.AT_ONCE)
                    .union(
                        own.map(SourceEvent::told)
                            .name("Hear the source")
                            .uid("sources-own")
                            .setBufferTimeout(Buffers.AT_ONCE)),
                listeners(env, from.sources()))
            .keyBy(SourceEvent::network)
            .transform(
                "Watch sources",
                TypeInformation.of(SourceStatus.class),
                new InOrderOperator<>(new WatchSources(from.order())))
            .uid(WatchSources.UID)
            .setBufferTimeout(Buffers.AT_ONCE);

    DataStream<Alert> alerts =
        SayWhereBlind.in(
                NeighboursGraph.wire(
                    mentions.getSideOutput(RunDesk.ALERTS),
                    mentions.getSideOutput(RunDesk.STORIES),
                    catalog,
                    catalogs,
                    from.order()),
                sources,
                from.order())
            .process(new CountAlerts())
            .name("Count alerts")
            .uid(CountAlerts.UID);

    DataStream<DeadLetter> unheeded =
        with(
            goneAuthors
                .getSideOutput(Unheeded.CONTROL)
                .union(mentions.getSideOutput(Unheeded.CONTROL)),
            sideOutput(told, Unheeded.CONTROL));

    DataStream<Tally> tallies =
        tallies(posts, RouteInbound.UID)
            .union(
                tallies(matched, MatchBrands.UID),
                tallies(inherited, InheritBrands.UID),
                tallies(remembered, RememberPosts.UID),
                tallies(heard, TellBrands.UID),
                tallies(windows, MergeWindows.UID),
                tallies(mentions, RunDesk.UID),
                unheeded
                    .flatMap(new Unheeded())
                    .name("Book unheeded control events")
                    .uid(Unheeded.UID)
                    .setBufferTimeout(Buffers.SELDOM));

    to.deadLetters(posts.getSideOutput(RouteInbound.DEAD_LETTERS).union(unheeded));
    to.mentions(mentions);
    to.windows(windows);
    to.stories(mentions.getSideOutput(RunDesk.STORIES));
    to.alerts(alerts);
    to.sources(sources.getSideOutput(WatchSources.NOTICED).union(own));
    to.books(
        tallies
            .transform("Sum books", TypeInformation.of(Books.class), new SumBooks())
            .uid(SumBooks.UID)
            .setParallelism(1));
    return new Delivered(alerts, sources, mentions.getSideOutput(RunDesk.STORIES), windows);
  }

  private static @Nullable SingleOutputStreamOperator<BrandEvent> control(
      StreamExecutionEnvironment env,
      @Nullable ControlInlet from,
      BrandCatalog catalog,
      Catalogs catalogs) {
    return from == null
        ? null
        : catalogs
            .process(
                from.read(env), "Route control events", BrandEvent.class, new RouteControl(catalog))
            .uid(RouteControl.UID)
            .setBufferTimeout(Buffers.AT_ONCE);
  }

  private static @Nullable DataStream<SourceEvent> listeners(
      StreamExecutionEnvironment env, @Nullable SourcesInlet from) {
    return from == null
        ? null
        : from.read(env)
            .map(SourceEvent::told)
            .name("Hear listeners")
            .uid("sources-told")
            .setBufferTimeout(Buffers.AT_ONCE);
  }

  private static SingleOutputStreamOperator<ScoredPost> read(
      SingleOutputStreamOperator<ScoredPost> scored, @Nullable CloseReading reading) {
    return reading == null ? scored : ReadClosely.of(scored, reading);
  }

  private static <T> DataStream<T> with(DataStream<T> one, @Nullable DataStream<T> other) {
    return other == null ? one : one.union(other);
  }

  private static <T> @Nullable DataStream<T> sideOutput(
      @Nullable SingleOutputStreamOperator<?> operator, OutputTag<T> tag) {
    return operator == null ? null : operator.getSideOutput(tag);
  }

  private static DataStream<Tally> tallies(SingleOutputStreamOperator<?> operator, String uid) {
    return operator
        .getSideOutput(Tally.TALLIES)
        .transform("Gather tallies", TypeInformation.of(Tally.class), new GatherTallies())
        .uid("books-gather-" + uid)
        .setBufferTimeout(Buffers.SELDOM);
  }
}
