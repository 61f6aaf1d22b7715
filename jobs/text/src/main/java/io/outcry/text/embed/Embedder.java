// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.embed;

import ai.onnxruntime.OrtException;
import io.outcry.text.wordpiece.WordPiece;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Turns texts into vectors that lie close together when the texts mean the same. One network
 * (e5-small-v2 with int8 weights, English) for all threads; a call computes on the thread that
 * makes it, one text at a time.
 *
 * <p>The same text gives the same bits on machines of one type; another type of processor rounds
 * otherwise. Texts do not share a batch: the encoder scales by the largest number of a batch, so a
 * vector would depend on its neighbours. No text makes it throw; time and memory are bounded by
 * {@link Recipe#maxTokens()}.
 */
public final class Embedder implements AutoCloseable {
  private final Recipe recipe;
  private final WordPiece tokeniser;
  private final NetworkSession network;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  private Embedder(Recipe recipe, WordPiece tokeniser, NetworkSession network) {
    this.recipe = recipe;
    this.tokeniser = tokeniser;
    this.network = network;
  }

  /** An embedder for {@link Recipe#E5}. */
  public static Embedder open() throws EmbedderUnavailableException {
    return open(Recipe.E5);
  }

  /**
   * Loads the encoder.
   *
   * @throws EmbedderUnavailableException if this machine cannot run it
   */
  public static Embedder open(Recipe recipe) throws EmbedderUnavailableException {
    try {
      WordPiece tokeniser = new WordPiece(Network.vocabulary(), recipe.maxTokens());
      return new Embedder(recipe, tokeniser, NetworkSession.open(recipe.layers()));
    } catch (IOException | OrtException | LinkageError e) {
      throw new EmbedderUnavailableException(e);
    }
  }

  /** What each text becomes. */
  public Recipe recipe() {
    return recipe;
  }

  /** The vector of a text: {@link Recipe#dimensions()} numbers. */
  public float[] embed(String text) {
    int[] tokens = tokeniser.encode(recipe.prefix() + text);
    Lock reading = lock.readLock();
    reading.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the embedder is closed");
      }
      return network.run(tokens);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the encoder failed on " + tokens.length + " tokens: " + e.getMessage(), e);
    } finally {
      reading.unlock();
    }
  }

  /** Frees the encoder once the calls under way have ended; later calls are refused. */
  @Override
  public void close() {
    Lock writing = lock.writeLock();
    writing.lock();
    try {
      if (!closed) {
        closed = true;
        network.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder could not be freed: " + e.getMessage(), e);
    } finally {
      writing.unlock();
    }
  }
}
