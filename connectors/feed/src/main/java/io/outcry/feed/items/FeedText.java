// SPDX-License-Identifier: Apache-2.0
package io.outcry.feed.items;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a feed as text that a parser can be given: without declaration and document type, so
 * that there is no entity to expand and no file to fetch, without characters that XML forbids, and
 * with the entities of HTML and bare ampersands, which many feeds have, mended.
 */
final class FeedText {
  private static final Pattern ENCODING =
      Pattern.compile("^[^<]{0,100}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY = Pattern.compile("&(#?[A-Za-z0-9]{1,31});");
  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
  static final String CDATA = "<![CDATA[";

  private FeedText() {}

  /**
   * @param contentType the header, if there is one
   */
  static String of(byte[] body, @Nullable String contentType) {
    String text = decode(body, contentType);
    int start = 0;
    while (start < text.length() && (text.charAt(start) == '\uFEFF' || text.charAt(start) <= ' ')) {
      start++;
    }
    int root = afterProlog(text, start);
    return mended(text, root);
  }

  /**
   * The first of these that fits: what a byte order mark says, the document, the server, UTF-8; and
   * the usual one of those who name the wrong one.
   */
  private static String decode(byte[] body, @Nullable String contentType) {
    for (Charset charset : candidates(body, contentType)) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      } catch (CharacterCodingException e) { // the next one
      }
    }
    return new String(body, Charset.forName("windows-1252"));
  }

  private static List<Charset> candidates(byte[] body, @Nullable String contentType) {
    List<Charset> all = new ArrayList<>();
    int first = body.length < 2 ? 0 : (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
    if (first == 0xFEFF || first == 0xFFFE) {
      all.add(StandardCharsets.UTF_16);
    }
    String head = new String(body, 0, Math.min(body.length, 400), StandardCharsets.ISO_8859_1);
    add(all, ENCODING.matcher(head));
    add(all, CHARSET.matcher(contentType == null ? "" : contentType));
    all.add(StandardCharsets.UTF_8);
    return all;
  }

  private static void add(List<Charset> all, Matcher name) {
    if (!name.find()) {
      return;
    }
    try {
      Charset named = Charset.forName(name.group(1));
      if (!named.name().startsWith("UTF-16") && !named.name().startsWith("UTF-32")) {
        all.add(named); // a name that is read byte by byte is not written in such
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) { // as if it said nothing
    }
  }

  /** Where the root element begins: behind declaration, comments and document type. */
  private static int afterProlog(String text, int start) {
    int at = start;
    while (at >= 0 && at < text.length()) {
      if (text.startsWith("<?", at)) {
        at = end(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = end(text, "-->", at);
      } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        at = afterDocumentType(text, at);
      } else if (text.charAt(at) <= ' ') {
        at++;
      } else {
        return at;
      }
    }
    return text.length();
  }

  /** Behind the next {@code mark}; the end of the text where there is none. */
  static int end(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  private static int afterDocumentType(String text, int start) {
    int depth = 0;
    char quote = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (text.startsWith("<!--", at)) {
        at = end(text, "-->", at) - 1;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == '<') {
        depth++;
      } else if (c == ']' || c == '>') {
        depth--;
        if (depth == 0) {
          return at + 1;
        }
      }
    }
    return text.length();
  }

  private static String mended(String text, int root) {
    StringBuilder out = new StringBuilder(text.length() - root + 16);
    int at = root;
    while (at < text.length()) {
      if (text.startsWith(CDATA, at)) {
        int end = end(text, "]]>", at);
        while (at < end) {
          at = character(text, at, out);
        }
      } else if (text.charAt(at) == '&') {
        at = ampersand(text, at, out);
      } else {
        at = character(text, at, out);
      }
    }
    return out.toString();
  }

  private static int character(String text, int at, StringBuilder out) {
    int c = text.codePointAt(at);
    if (isAllowed(c)) {
      out.appendCodePoint(c);
    }
    return at + Character.charCount(c);
  }

  private static boolean isAllowed(int c) {
    boolean space = c == '\t' || c == '\n' || c == '\r';
    boolean plane0 = (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE);
    return space || plane0 || (c > 0xFFFF && c <= Character.MAX_CODE_POINT);
  }

  private static int ampersand(String text, int at, StringBuilder out) {
    Matcher entity = ENTITY.matcher(text).region(at, Math.min(text.length(), at + 34));
    String name = entity.lookingAt() ? entity.group(1) : "";
    if (OF_XML.contains(name)) {
      out.append(entity.group());
      return entity.end();
    }
    if (name.startsWith("#")) {
      out.append(isAllowed(number(name)) ? entity.group() : "");
      return entity.end();
    }
    String decoded = Entities.getByName(name);
    if (decoded.isEmpty() || decoded.indexOf('<') >= 0 || decoded.indexOf('&') >= 0) {
      out.append("&amp;"); // of no document type any more, or a mark of XML in disguise
      return at + 1;
    }
    out.append(decoded);
    return entity.end();
  }

  /** What {@code #65} or {@code #x41} stands for; -1 for nothing. */
  private static int number(String name) {
    boolean hex = name.startsWith("#x");
    try {
      return Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
