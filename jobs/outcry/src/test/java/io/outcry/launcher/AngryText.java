// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher;

/** What one of many angry people says of a company, without its name; no two of 77 say the same. */
public final class AngryText {
  private static final String[] ANGER = {
    "This is disgraceful.",
    "Unacceptable, they should be ashamed.",
    "I am crying with anger reading this.",
    "Horrible company, never again!",
    "Disgusting. Nobody there cares.",
    "The worst airline I know.",
    "How dare they treat people like that?"
  };
  private static final String[] STORY = {
    "They lost my wheelchair in May and lied about it.",
    "My mother waited nine hours without water.",
    "The crew walked past her, I saw it.",
    "They broke our pram and refused to pay.",
    "I was stranded in Lisbon overnight because of them.",
    "Still no refund after six months.",
    "Has anyone come to help you yet?",
    "They cancelled and left the counter.",
    "Their hotline hung up on me twice.",
    "Cancelled all my bookings just now.",
    "A friend was hurt on their stairs."
  };

  private AngryText() {}

  public static String of(int number) {
    return ANGER[number % ANGER.length] + ' ' + STORY[number % STORY.length];
  }
}
