// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.attempts;

import io.outcry.webhook.sending.addresses.Dialer;
import java.io.IOException;

/** One try to send one message, over a connection to an address that was checked. */
public abstract class Attempt {
  protected final Dialer dialer;
  private boolean ended;
  private Answer answer = Answer.without(Fault.TIMEOUT);

  protected Attempt(Dialer dialer) {
    this.dialer = dialer;
  }

  /** Connects, sends, and tells {@link #answer} what came back. */
  protected abstract void send() throws IOException;

  /** The words that came with the answer, as many as there are by now. */
  protected String words() {
    return "";
  }

  /** Does it all, on the caller's thread; nothing that a receiver does makes it throw. */
  final void run() {
    try {
      send();
    } catch (IOException e) {
      answer(Answer.without(Fault.of(e)));
    } finally {
      end();
    }
  }

  /** Ends it, wherever it is, and says what was known by then; from any thread, even twice. */
  final synchronized Reply end() {
    ended = true;
    dialer.close();
    return new Reply(answer, words());
  }

  /** The first word counts: what goes wrong after a status was read changes nothing. */
  protected final synchronized void answer(Answer found) {
    if (!ended && answer.status() == null) {
      answer = found;
    }
  }
}
