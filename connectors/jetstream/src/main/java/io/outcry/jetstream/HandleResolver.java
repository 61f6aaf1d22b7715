// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.outcry.network.Fault;
import io.outcry.network.http.Web;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.logs.LogLine;
import io.outcry.schemas.posts.Author;
import io.outcry.schemas.posts.Post;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which accounts have the handles that matter: those of the brands. Posts name their author by DID
 * alone, while official accounts are known by handle. Asks {@code
 * com.atproto.identity.resolveHandle} on a thread of its own, so that the stream never waits: each
 * handle at the start, every six hours, and when an identity event speaks of it; at most five
 * questions a second.
 *
 * <p>Nobody but the resolver is believed: an identity event may claim any handle. A handle stays
 * with its account until it resolves to another one, so that an official account that is renamed is
 * known by its old handle until the brands file has the new one.
 */
final class HandleResolver implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HandleResolver.class);
  private static final Duration AGAIN = Duration.ofHours(6);
  private static final Duration AGAIN_IF_UNKNOWN = Duration.ofHours(1);
  private static final Duration AGAIN_IF_FAILED = Duration.ofMinutes(1);
  private static final long PAUSE_MILLIS = 200; // the server allows twice as many
  private static final Duration PATIENCE_AT_START = Duration.ofSeconds(10);

  private final Web web;
  private final URI server;
  private final List<String> handles;
  private final Map<String, String> handleOfDid = new ConcurrentHashMap<>();
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final CountDownLatch asked;
  private @Nullable ScheduledExecutorService thread;

  /**
   * @param handles in lower case
   */
  HandleResolver(Web web, URI server, List<String> handles) {
    this.web = web;
    this.server = server;
    this.handles = handles;
    this.asked = new CountDownLatch(handles.size());
  }

  /**
   * Asks for all handles at the first call and waits some seconds for the answers, since an
   * official answer may be among the first posts; what is not known by then comes later.
   */
  void start() throws InterruptedException {
    if (begin() && !asked.await(PATIENCE_AT_START.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn(
          "{}",
          LogLine.of("accounts-not-known-yet")
              .with("missing", asked.getCount())
              .with("of", handles.size()));
    }
  }

  /** Whether it was the first call, and there is something to ask. */
  private synchronized boolean begin() {
    if (thread != null || handles.isEmpty()) {
      return false;
    }
    ScheduledExecutorService asking =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread worker = new Thread(task, "resolve handles");
              worker.setDaemon(true);
              return worker;
            });
    handles.forEach(handle -> asking.execute(() -> ask(handle, asking)));
    thread = asking;
    return true;
  }

  /** Null for all but the accounts that matter. */
  @Nullable String handleOf(String did) {
    return handleOfDid.get(did);
  }

  /**
   * An identity event: the account may have another handle now, or one that matters.
   *
   * @param claimed as the event says it; null if it does not
   */
  void changed(String did, @Nullable String claimed) {
    String known = handleOfDid.get(did);
    if (known != null) {
      askSoon(known);
    }
    if (claimed != null && handles.contains(claimed)) {
      askSoon(claimed);
    }
  }

  private synchronized void askSoon(String handle) {
    ScheduledExecutorService asking = thread;
    if (asking != null && !asking.isShutdown() && waiting.add(handle)) {
      asking.execute(
          () -> {
            waiting.remove(handle);
            ask(handle, null);
          });
    }
  }

  /**
   * @param again where the next regular question is set; null for a question beside them
   */
  private void ask(String handle, @Nullable ScheduledExecutorService again) {
    Duration wait;
    try {
      belongsTo(did(handle), handle);
      wait = AGAIN;
    } catch (InterruptedException e) { // closed
      return;
    } catch (IOException e) {
      LOG.warn(
          "{}", LogLine.of("account-not-known").with("handle", handle).with("why", e.getMessage()));
      boolean isUnknown = e instanceof Fault fault && fault.kind() == Fault.Kind.REFUSED;
      wait = isUnknown ? AGAIN_IF_UNKNOWN : AGAIN_IF_FAILED;
    }
    asked.countDown();
    try {
      if (again != null) {
        var unused =
            again.schedule(() -> ask(handle, again), wait.toMillis(), TimeUnit.MILLISECONDS);
      }
      Thread.sleep(PAUSE_MILLIS);
    } catch (RejectedExecutionException | InterruptedException e) { // closed
      Thread.currentThread().interrupt();
    }
  }

  private String did(String handle) throws IOException, InterruptedException {
    URI question =
        server.resolve(
            "/xrpc/com.atproto.identity.resolveHandle?handle="
                + URLEncoder.encode(handle, StandardCharsets.UTF_8));
    byte[] answer = web.get(question, Map.of()).body();
    try {
      String did = Json.mapper().readTree(answer).path("did").asText();
      if (did.startsWith("did:")) {
        return did;
      }
    } catch (JsonProcessingException e) {
      // falls to the same message
    }
    throw new Fault(Fault.Kind.SERVER, server.getHost() + " answered without a DID");
  }

  private void belongsTo(String did, String handle) {
    if (!handle.equals(handleOfDid.put(did, handle))) {
      handleOfDid
          .entrySet()
          .removeIf(it -> it.getValue().equals(handle) && !it.getKey().equals(did));
      LOG.info("{}", LogLine.of("account-known").with("handle", handle).with("account", did));
    }
  }

  /** The post with the handle of its author. */
  static Post named(Post post, String handle) {
    return new Post(
        post.id(),
        post.network(),
        new Author(post.author().id(), handle, post.author().followers()),
        post.createdAt(),
        post.text(),
        post.kind(),
        post.parentId(),
        post.conversationId(),
        post.lang(),
        post.url(),
        post.media(),
        post.engagement(),
        post.editedAt(),
        post.receivedAt());
  }

  @Override
  public synchronized void close() {
    if (thread != null) {
      thread.shutdownNow();
    }
  }
}
