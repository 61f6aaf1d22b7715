// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.live;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM ask for an end, and a second one ends at once. A shutdown hook would run
 * beside Flink's own, which take down what a savepoint needs. The class of the JDK that this takes
 * is not part of Java; it is reached by name, as where it is missing Ctrl-C just ends the process
 * and the next start goes on from the last checkpoint.
 */
final class StopSignals {
  private static final int SECOND = 130;

  private final CountDownLatch asked = new CountDownLatch(1);

  /** Begins to listen for both. */
  static StopSignals install() {
    StopSignals signals = new StopSignals();
    for (String name : new String[] {"INT", "TERM"}) {
      try {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object onSignal =
            Proxy.newProxyInstance(
                StopSignals.class.getClassLoader(),
                new Class<?>[] {handler},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("handle")) {
                    signals.ask();
                  }
                  return null;
                });
        signal
            .getMethod("handle", signal, handler)
            .invoke(null, signal.getConstructor(String.class).newInstance(name), onSignal);
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        // no such signal here, or one that whoever started us ignores
      }
    }
    return signals;
  }

  void ask() {
    if (asked.getCount() == 0) {
      Runtime.getRuntime().halt(SECOND);
    }
    asked.countDown();
  }

  /** Whether an end was asked for within this time. */
  boolean await(long millis) throws InterruptedException {
    return asked.await(millis, TimeUnit.MILLISECONDS);
  }
}
