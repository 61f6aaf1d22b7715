// SPDX-License-Identifier: Apache-2.0
package io.outcry.mastodon;

import io.outcry.mastodon.server.Api;
import io.outcry.mastodon.status.Parent;
import io.outcry.mastodon.status.Status;
import io.outcry.mastodon.status.Statuses;
import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.schemas.posts.MalformedPostException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a status replies to. It names its parent by an id of the server: what was heard is
 * known; else the server is asked for the whole way up to the root, as often as the budget allows;
 * else what the status itself tells has to do.
 */
final class Parents {
  private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMinutes(1);

  private final Api api;
  private final KnownStatuses known;

  Parents(Api api, KnownStatuses known) {
    this.api = api;
    this.known = known;
  }

  Parent of(Status status, Ear ear) throws InterruptedException {
    String parentId = status.inReplyToId();
    if (parentId == null) {
      return Parent.UNKNOWN;
    }
    Parent parent = known(parentId);
    if (parent == null && api.budget().takeLookUp(ear.now())) {
      lookUp(status.id(), ear);
      parent = known(parentId);
    }
    return parent == null ? Parent.toldBy(status) : parent;
  }

  private @Nullable Parent known(String id) {
    KnownStatuses.Known found = known.of(id);
    return found == null ? null : new Parent(found.uri(), found.rootUri());
  }

  private void lookUp(String statusId, Ear ear) throws InterruptedException {
    try {
      remember(Statuses.ancestors(api.context(statusId, ear.now())));
    } catch (Fault e) {
      stay(e, ear);
    } catch (IOException | MalformedPostException e) {
      api.budget().pause(PAUSE_AFTER_TROUBLE, ear.now());
    }
  }

  /** The stream goes on without: a parent that is not known is no reason to stop listening. */
  private void stay(Fault fault, Ear ear) {
    Duration wait = fault.serverWait() == null ? PAUSE_AFTER_TROUBLE : fault.serverWait();
    if (fault.kind() == Fault.Kind.RATE_LIMIT) {
      ear.limited(wait);
    }
    if (fault.kind() != Fault.Kind.REFUSED) { // which is said of this status alone
      api.budget().pause(wait, ear.now());
    }
  }

  /** The oldest is the root, unless the server has cut a long way short. */
  private void remember(List<Status> ancestors) {
    String root = null;
    for (Status ancestor : ancestors) {
      if (!ancestor.isReply()) {
        root = ancestor.uri();
      }
      known.add(ancestor.id(), new KnownStatuses.Known(ancestor.uri(), root));
    }
  }
}
