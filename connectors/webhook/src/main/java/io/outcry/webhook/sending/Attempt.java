// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending;

/** One try to send one message. */
interface Attempt {

  /** Does it all, on the caller's thread; nothing that a receiver does makes it throw. */
  void run();

  /** Ends it, wherever it is, and says what was known by then; from any thread, even twice. */
  Reply end();
}
