// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.posts;

/** Bytes that are no post of a format. The message says what was found and what was expected. */
public final class MalformedPostException extends Exception {
  private static final long serialVersionUID = 1;
  private static final int SHOWN_CHARACTERS = 40;

  private final String reason;

  /**
   * @param reason the short code of the dead letter, for example {@code json} or {@code field}
   */
  public MalformedPostException(String reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * A field that is missing or not as it should be.
   *
   * @param field with the fields around it: {@code author.id}
   * @param found {@code missing}, or what is wrong with it
   */
  public static MalformedPostException field(String field, String found, String expected) {
    return new MalformedPostException("field", field + ": " + found + "; expected " + expected);
  }

  /** A field whose text is not of the form that is expected; a long one is shown in part. */
  public static MalformedPostException text(String field, String text, String expected) {
    return field(field, quoted(text), expected);
  }

  /** A field whose text names no time; a long one is shown in part. */
  public static MalformedPostException noTime(String field, String text, String expected) {
    return field(field, quoted(text) + " is no time", expected);
  }

  private static String quoted(String text) {
    boolean whole = text.length() <= SHOWN_CHARACTERS;
    String shown = whole ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    return "'" + Surrogates.paired(shown) + "'";
  }

  public String reason() {
    return reason;
  }
}
