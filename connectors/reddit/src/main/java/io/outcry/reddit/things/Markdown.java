// SPDX-License-Identifier: Apache-2.0
package io.outcry.reddit.things;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * What Reddit's Markdown says, without its marks. Gone are: emphasis and strike-through where both
 * marks are there (so {@code f***} stays), code marks, the marks of headings, quotations and
 * spoilers at the start of a line, backslashes before punctuation, embedded images; entities are
 * decoded. A link is its label and then its address in parentheses, or its title where the address
 * leads nowhere (a spoiler of old). Lists and tables stay as they are written.
 *
 * @param links the web addresses in it, without doubles, in order
 */
record Markdown(String text, List<String> links) {
  private static final int MAX_LABEL = 1_000;
  private static final int MAX_ADDRESS = 2_000;
  private static final int MAX_TITLE = 10_000;
  private static final int MAX_ENTITY = 10;

  static Markdown read(String source) {
    return new Scan(Escapes.decode(source)).run();
  }

  /** A run of one mark that may open an emphasis, at its place in the output. */
  private record Run(char mark, int length, int at) {}

  /** Goes over the source once; the bounds keep each look ahead short. */
  private static final class Scan {
    private static final int MAX_OPEN_RUNS = 16;

    private final String source;
    private final StringBuilder out;
    private final BitSet dropped = new BitSet();
    private final Deque<Run> open = new ArrayDeque<>();
    private final List<String> links = new ArrayList<>();
    private int at;
    private int labelEnd = -1;
    private int linkEnd;
    private String address = "";
    private String title = "";

    Scan(String source) {
      this.source = source;
      this.out = new StringBuilder(source.length());
    }

    Markdown run() {
      startLine();
      while (at < source.length()) {
        step(source.charAt(at));
      }
      return new Markdown(kept().strip(), links);
    }

    private void step(char c) {
      switch (c) {
        case '\n' -> endLine();
        case '\\' -> escaped();
        case '`' -> at++;
        case '*', '_', '~' -> emphasis(c);
        case '[' -> openLink();
        case ']' -> closeLink();
        case '!' -> exclamation();
        case '&' -> entity();
        case 'h' -> address();
        default -> copy();
      }
    }

    private void copy() {
      out.append(source.charAt(at++));
    }

    private void endLine() {
      copy();
      if (peek(0) == '\n') {
        open.clear(); // emphasis ends with its paragraph
      }
      startLine();
    }

    private void startLine() {
      while (peek(0) == '>') {
        at += peek(1) == '!' ? 2 : 1;
        at += peek(0) == ' ' ? 1 : 0;
      }
      int marks = 0;
      while (marks < 6 && peek(marks) == '#') {
        marks++;
      }
      at += marks > 0 && peek(marks) == ' ' ? marks + 1 : 0;
    }

    private void escaped() {
      char next = peek(1);
      boolean punctuation = next > ' ' && next < 127 && !Character.isLetterOrDigit(next);
      at += punctuation ? 1 : 0;
      copy();
    }

    private void exclamation() {
      if (peek(1) == '<') { // the end of a spoiler
        at += 2;
      } else if (peek(1) == '[' && findLink(at + 1)) { // an embedded picture
        labelEnd = -1;
        at = linkEnd;
      } else {
        copy();
      }
    }

    private void openLink() {
      if (labelEnd < 0 && findLink(at)) {
        at++;
      } else {
        copy();
      }
    }

    private void closeLink() {
      if (at != labelEnd) {
        copy();
        return;
      }
      if (isWeb(address)) {
        link(address);
      }
      String aside = isWeb(address) ? address : title;
      boolean shown =
          out.length() >= aside.length() && out.indexOf(aside, out.length() - aside.length()) >= 0;
      if (!shown) {
        out.append(out.length() == 0 ? "(" : " (").append(aside).append(')');
      }
      at = linkEnd;
      labelEnd = -1;
    }

    /** Whether {@code [label](address)} or {@code [label](address "title")} begins there. */
    private boolean findLink(int bracket) {
      int label = find(']', bracket + 1, MAX_LABEL);
      if (label < 0 || label + 1 >= source.length() || source.charAt(label + 1) != '(') {
        return false;
      }
      int from = label + 2;
      int end = find(')', from, MAX_ADDRESS);
      int quote = find('"', from, MAX_ADDRESS);
      boolean titled = quote > from && source.charAt(quote - 1) == ' ' && (end < 0 || quote < end);
      if (titled) {
        int close = source.indexOf("\")", quote + 1);
        end = close < 0 || close > quote + MAX_TITLE ? -1 : close + 1;
      }
      if (end < 0) {
        return false;
      }
      address = source.substring(from, titled ? quote : end).strip();
      title = titled ? source.substring(quote + 1, end - 1) : "";
      labelEnd = label;
      linkEnd = end + 1;
      return true;
    }

    /** On the same line; of a closing parenthesis the one that belongs to the text before. */
    private int find(char wanted, int from, int within) {
      int end = Math.min(source.length(), from + within);
      int depth = 0;
      for (int i = from; i < end; i++) {
        char c = source.charAt(i);
        if (c == '\n') {
          return -1;
        }
        if (c == '\\') {
          i++;
        } else if (c == wanted && depth == 0) {
          return i;
        } else if (wanted == ')' && c == '(') {
          depth++;
        } else if (c == wanted) {
          depth--;
        }
      }
      return -1;
    }

    private static boolean isWeb(String address) {
      return address.startsWith("http://") || address.startsWith("https://");
    }

    /** A bare address is copied as it is: its underscores are no emphasis. */
    private void address() {
      if (!source.startsWith("http://", at) && !source.startsWith("https://", at)) {
        copy();
        return;
      }
      int end = at;
      while (end < source.length() && " \n\t)]>\"<|".indexOf(source.charAt(end)) < 0) {
        end++;
      }
      while (".,;:!?*_~'".indexOf(source.charAt(end - 1)) >= 0) {
        end--;
      }
      String found = source.substring(at, end);
      out.append(found);
      at = end;
      link(found);
    }

    private void link(String found) {
      if (!links.contains(found) && links.size() < 20) {
        links.add(found);
      }
    }

    private void entity() {
      int end = find(';', at + 1, MAX_ENTITY);
      if (end < 0) {
        copy();
        return;
      }
      String decoded = Parser.unescapeEntities(source.substring(at, end + 1), true);
      out.append(decoded.replace("\u200B", "").replace('\u00A0', ' '));
      at = end + 1;
    }

    private void emphasis(char mark) {
      int length = 1;
      while (peek(length) == mark) {
        length++;
      }
      char before = at == 0 ? ' ' : source.charAt(at - 1);
      char after = at + length < source.length() ? source.charAt(at + length) : ' ';
      boolean inWord =
          mark == '_' && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
      int run = out.length();
      out.append(source, at, at + length);
      at += length;
      if (inWord || (mark == '~' && length < 2)) {
        return;
      }
      if (!Character.isWhitespace(before) && closes(mark, length)) {
        dropped.set(run, run + length);
      } else if (!Character.isWhitespace(after)) {
        open.push(new Run(mark, length, run));
        if (open.size() > MAX_OPEN_RUNS) {
          open.removeLast();
        }
      }
    }

    private boolean closes(char mark, int length) {
      for (Run run : open) {
        if (run.mark == mark && run.length == length) {
          dropped.set(run.at, run.at + length);
          while (!open.pop().equals(run)) {} // what opened inside and did not close stays as it is
          return true;
        }
      }
      return false;
    }

    private String kept() {
      if (dropped.isEmpty()) {
        return out.toString();
      }
      StringBuilder all = new StringBuilder(out.length());
      for (int from = dropped.nextClearBit(0); from < out.length(); ) {
        int to = dropped.nextSetBit(from);
        int end = to < 0 ? out.length() : to;
        all.append(out, from, end);
        from = dropped.nextClearBit(end);
      }
      return all.toString();
    }

    private char peek(int ahead) {
      return at + ahead < source.length() ? source.charAt(at + ahead) : '\0';
    }
  }
}
