// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocketFactory;

/** Sends mail over SMTP, with the guards and the timeouts of {@link HttpSender}. Thread-safe. */
public final class MailSender implements AutoCloseable {
  private final Timeouts timeouts;
  private final HostResolver resolver;
  private final SSLSocketFactory tls;
  private final Attempts attempts;

  /**
   * @param threads mails at one time; further ones wait, and their time starts when they start
   */
  public MailSender(Timeouts timeouts, int threads, HostResolver resolver, SSLSocketFactory tls) {
    this.timeouts = timeouts;
    this.resolver = resolver;
    this.tls = tls;
    this.attempts = new Attempts("outcry-mail", timeouts.wholeMillis(), threads);
  }

  /** Starts one attempt; the future completes with an answer, on any thread. */
  public CompletableFuture<Answer> send(MailCall call) {
    Dialer dialer = new Dialer(timeouts.connectMillis(), resolver, tls);
    return attempts.start(new MailAttempt(call, dialer, tls)).thenApply(Reply::answer);
  }

  /** Cuts what is under way; attempts that have not begun never answer. */
  @Override
  public void close() {
    attempts.close();
  }
}
