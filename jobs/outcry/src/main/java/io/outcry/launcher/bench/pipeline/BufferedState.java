// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.bench.pipeline;

import java.io.IOException;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.runtime.state.KeyGroupsSavepointStateHandle;

/** A part of a savepoint that is read in blocks; Flink asks a file for each number by itself. */
final class BufferedState extends KeyGroupsSavepointStateHandle {
  private static final long serialVersionUID = 1;
  private static final int BLOCK = 1 << 16;

  BufferedState(KeyGroupsSavepointStateHandle part) {
    super(part.getGroupRangeOffsets(), part.getDelegateStateHandle());
  }

  @Override
  public FSDataInputStream openInputStream() throws IOException {
    return new Buffered(super.openInputStream());
  }

  private static final class Buffered extends FSDataInputStream {
    private final FSDataInputStream in;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;

    private Buffered(FSDataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return isAtEnd() ? -1 : block[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (isAtEnd()) {
        return -1;
      }
      int some = Math.min(length, end - at);
      System.arraycopy(block, at, into, from, some);
      at += some;
      return some;
    }

    private boolean isAtEnd() throws IOException {
      if (at == end) {
        at = 0;
        end = Math.max(0, in.read(block, 0, block.length));
      }
      return end == 0;
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
      at = 0;
      end = 0;
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos() - (end - at);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
