// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.responses;

import io.outcry.domain.heat.Heat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation of a story while its desk is open. */
final class Root {
  final String id;
  final String network;
  private Heat heat;
  private double level; // of the heat
  long posts;
  boolean seen;
  boolean complaint;
  boolean answered;
  @Nullable String author;
  @Nullable String url;
  long authorHash;
  long atMillis;
  long companyAtMillis;
  List<String> risks = List.of();

  Root(String id, String network, long halfLifeMillis) {
    this.id = id;
    this.network = network;
    this.heat = Heat.none(halfLifeMillis);
    this.level = heat.level();
  }

  Heat heat() {
    return heat;
  }

  void heat(Heat next) {
    heat = next;
    level = next.level();
  }

  /** {@link Heat#level()} of its heat. */
  double level() {
    return level;
  }

  static Root of(RootState state, long halfLifeMillis) {
    Root root = new Root(state.id(), state.network(), halfLifeMillis);
    root.heat(new Heat(state.heat(), state.heatAtMillis(), halfLifeMillis));
    root.posts = state.posts();
    root.seen = state.seen();
    root.complaint = state.complaint();
    root.answered = state.answered();
    root.author = state.author();
    root.url = state.url();
    root.authorHash = state.authorHash();
    root.atMillis = state.atMillis();
    root.companyAtMillis = state.companyAtMillis();
    root.risks = state.risks() == null ? List.of() : state.risks();
    return root;
  }

  /** The same conversation as another story has heard it. */
  Root plus(Root other) {
    Root sum = new Root(id, network, heat.halfLifeMillis());
    sum.heat(heat.merge(other.heat));
    sum.posts = posts + other.posts;
    sum.seen = seen || other.seen;
    sum.complaint = complaint || other.complaint;
    sum.answered = answered || other.answered;
    sum.author = author == null ? other.author : author;
    sum.url = url == null ? other.url : url;
    sum.authorHash = authorHash == 0 ? other.authorHash : authorHash;
    sum.atMillis = atMillis == 0 ? other.atMillis : atMillis;
    sum.companyAtMillis = Math.max(companyAtMillis, other.companyAtMillis);
    sum.risks = risks.isEmpty() ? other.risks : risks;
    return sum;
  }

  /** The post itself has come. */
  void opened(Opening post) {
    seen = true;
    complaint = post.complaint();
    author = post.author();
    url = post.url();
    authorHash = post.authorHash();
    atMillis = post.atMillis();
    risks = post.risks();
  }

  /** The post itself is gone; the answers to it stay. */
  void closed() {
    seen = false;
    complaint = false;
    author = null;
    url = null;
    authorHash = 0;
    atMillis = 0;
    risks = List.of();
  }

  RootState toState() {
    return new RootState(
        id,
        network,
        heat.value(),
        heat.atMillis(),
        posts,
        seen,
        complaint,
        answered,
        author,
        url,
        authorHash,
        atMillis,
        companyAtMillis,
        risks);
  }
}
