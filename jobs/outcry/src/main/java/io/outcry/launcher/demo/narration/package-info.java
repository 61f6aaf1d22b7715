/** The telling of a run on the console, for people who have never seen Outcry. */
@NullMarked
package io.outcry.launcher.demo.narration;

import org.jspecify.annotations.NullMarked;
