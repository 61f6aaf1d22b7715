/** The demo: the main job on invented days, told as they unfold, with a receiver on loopback. */
@NullMarked
package io.outcry.launcher.demo;

import org.jspecify.annotations.NullMarked;
