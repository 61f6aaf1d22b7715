@NullMarked
package io.outcry.text.linear;

import org.jspecify.annotations.NullMarked;
