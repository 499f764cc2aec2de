using System.Collections.Generic;

namespace TwilioVideo.Benchmarks;

internal sealed record PeoplePage(PageMeta Meta, List<Person> Participants);
