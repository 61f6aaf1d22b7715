// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.api;

import io.outcry.network.Ear;
import io.outcry.network.Fault;
import io.outcry.network.http.Answer;
import io.outcry.reddit.things.ListingPage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/** Asks the API for one place, in turn with all others that ask as the same client. */
public final class RedditApi {
  private final Access access;
  private final Account account;

  public RedditApi(Access access) {
    this.access = access;
    this.account = Account.of(access);
  }

  /**
   * Asks for a page, when it is its turn.
   *
   * @param pathAndQuery {@code /r/travel/new?limit=100}
   * @throws Fault of kind SERVER if what comes is no listing
   */
  public ListingPage listing(String pathAndQuery, Ear ear)
      throws IOException, InterruptedException {
    Answer answer = ask(pathAndQuery, ear);
    learn(answer, ear);
    try {
      return ListingPage.read(answer.body());
    } catch (IOException e) {
      throw new Fault(
          Fault.Kind.SERVER, access.listings() + " answered " + e.getMessage(), (Throwable) e);
    }
  }

  private Answer ask(String pathAndQuery, Ear ear) throws IOException, InterruptedException {
    String token = token(ear);
    try {
      return get(pathAndQuery, token, ear);
    } catch (Fault e) {
      if (e.kind() != Fault.Kind.REFUSED) {
        throw e;
      }
      account.forget(token); // it may have ended early: once again with a new one
      return get(pathAndQuery, token(ear), ear);
    }
  }

  private String token(Ear ear) throws IOException, InterruptedException {
    return account.token(ear.now());
  }

  private Answer get(String pathAndQuery, String token, Ear ear)
      throws IOException, InterruptedException {
    Duration wait = account.budget().take(ear.now());
    Thread.sleep(wait.toMillis());
    return account
        .web()
        .get(access.listing(pathAndQuery), Map.of("Authorization", "Bearer " + token));
  }

  private void learn(Answer answer, Ear ear) {
    OptionalDouble remaining = number(answer, "x-ratelimit-remaining");
    OptionalDouble reset = number(answer, "x-ratelimit-reset");
    if (remaining.isEmpty() || reset.isEmpty()) {
      return;
    }
    Duration until = Duration.ofMillis((long) (reset.getAsDouble() * 1_000));
    Instant now = ear.now();
    Duration closed = account.budget().left(remaining.getAsDouble(), until, now);
    if (!closed.isZero()) {
      ear.limited(closed);
    }
  }

  /** From 0 to an hour; the window of Reddit has ten minutes. */
  private static OptionalDouble number(Answer answer, String header) {
    try {
      double value = Double.parseDouble(answer.header(header).orElse(""));
      return value >= 0 && value <= 3_600 ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
