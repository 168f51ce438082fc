package fr.vigie.ui.controls;

/** A period put into words: what and how long; from when to when; where it comes from. */
public record Tip(String title, String times, String origin) {}
