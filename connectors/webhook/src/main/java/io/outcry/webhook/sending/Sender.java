// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import io.outcry.webhook.sending.addresses.Dialer;
import io.outcry.webhook.sending.addresses.HostResolver;
import io.outcry.webhook.sending.attempts.Answer;
import io.outcry.webhook.sending.attempts.Attempts;
import io.outcry.webhook.sending.attempts.Reply;
import io.outcry.webhook.sending.http.HttpCall;
import io.outcry.webhook.sending.http.HttpExchange;
import io.outcry.webhook.sending.mail.MailAttempt;
import io.outcry.webhook.sending.mail.MailCall;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends over HTTP and SMTP, on threads of its own. Each attempt ends by itself within {@link
 * Timeouts#wholeMillis}, whatever the receiver does. Thread-safe.
 */
public final class Sender implements AutoCloseable {
  private final Timeouts timeouts;
  private final HostResolver resolver;
  private final SSLSocketFactory tls;
  private final Attempts attempts;

  /**
   * @param name of its threads
   * @param threads attempts at one time; further ones wait, and their time starts when they start
   */
  public Sender(
      String name, Timeouts timeouts, int threads, HostResolver resolver, SSLSocketFactory tls) {
    this.timeouts = timeouts;
    this.resolver = resolver;
    this.tls = tls;
    this.attempts = new Attempts(name, timeouts.wholeMillis(), threads);
  }

  /** Starts one attempt; the future completes with an answer, on any thread. */
  public CompletableFuture<Answer> send(HttpCall call) {
    return exchange(call).thenApply(Reply::answer);
  }

  /** As {@link #send(HttpCall)}, with what the answer says. */
  public CompletableFuture<Reply> exchange(HttpCall call) {
    return attempts.start(new HttpExchange(call, dialer()));
  }

  /** As {@link #send(HttpCall)}, of a mail. */
  public CompletableFuture<Answer> send(MailCall call) {
    return attempts.start(new MailAttempt(call, dialer(), tls)).thenApply(Reply::answer);
  }

  private Dialer dialer() {
    return new Dialer(timeouts.connectMillis(), resolver, tls);
  }

  /** Cuts what is under way; attempts that have not begun never answer. */
  @Override
  public void close() {
    attempts.close();
  }
}
