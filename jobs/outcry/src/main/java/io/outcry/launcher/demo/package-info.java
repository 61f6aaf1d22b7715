/** The demo: an invented week of three brands, and the telling of what Outcry made of it. */
@NullMarked
package io.outcry.launcher.demo;

import org.jspecify.annotations.NullMarked;
