namespace TwilioVideo.Benchmarks;

internal readonly record struct Timing(double Seconds, double Cpu);
