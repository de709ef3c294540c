package javax.annotation;

/** Replaces the annotation of jakarta.annotation-api 1.3, the only library of the client that is not in the jar with Jackson. */
public @interface Generated {
  String[] value();

  String comments() default "";
}
