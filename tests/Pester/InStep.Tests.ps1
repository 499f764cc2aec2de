# Every cmdlet that reads and takes input, found by what it is: what comes after its output sees the input that is being processed.
BeforeDiscovery {
    . $PSScriptRoot/Fixtures/Module.ps1
    $reading = @(Get-Command -Module TwilioVideo -CommandType Cmdlet | Where-Object {
            $_.Verb -in 'Get', 'Wait' -and $_.Parameters.ContainsKey('Connection') -and
            @($_.Parameters.Values.Attributes | Where-Object { $_ -is [Management.Automation.ParameterAttribute] -and $_.ValueFromPipeline }).Count
        } | ForEach-Object Name)
    $others = @(Get-Command -Module TwilioVideo -CommandType Cmdlet | Where-Object { $_.Verb -in 'Get', 'Wait' -and $_.Name -notin $reading } | ForEach-Object Name)
}

BeforeAll {
    . $PSScriptRoot/Fixtures/Module.ps1

    # What a cmdlet is given: several objects, each of which yields something.
    function Get-TestInput([string] $Cmdlet) {
        switch ($Cmdlet) {
            { $_ -in 'Get-TwilioRoom', 'Get-TwilioRoomParticipant', 'Get-TwilioRecordingRule', 'Get-TwilioTranscription', 'Get-TwilioRecording', 'Get-TwilioComposition', 'Wait-TwilioRoom' } { Get-TwilioRoom }
            { $_ -in 'Get-TwilioPublishedTrack', 'Get-TwilioSubscribedTrack', 'Get-TwilioSubscribeRule', 'Wait-TwilioRoomParticipant' } { Get-TwilioRoom | Get-TwilioRoomParticipant }
            'Get-TwilioCompositionHook' { Get-TwilioCompositionHook }
            # Of a room that has ended, a summary stays the same.
            { $_ -in 'Get-TwilioRoomInsight', 'Get-TwilioRoomParticipantInsight' } { Get-TwilioRoom | Set-TwilioRoom -Status completed -Confirm:$false }
            'Wait-TwilioComposition' { Get-TwilioComposition }
            'Wait-TwilioRecording' { Get-TwilioRecording }
            default { throw "What is piped into $_ is not said here." }
        }
    }

    $more = @{
        'Wait-TwilioRoom'            = @{ Status = 'in-progress' }
        'Wait-TwilioRoomParticipant' = @{ Status = 'connected' }
        'Wait-TwilioComposition'     = @{ PollSec = 1; TimeoutSec = 60 }
        'Wait-TwilioRecording'       = @{ PollSec = 1; TimeoutSec = 60 }
    }
    $made = foreach ($number in 1..6) {
        @{
            UniqueName     = "room-$number"
            Participants   = @(
                @{ Identity = "person-$number"; Tracks = @(@{ Kind = 'audio'; Name = "microphone-$number" }) }
                @{ Identity = "guest-$number"; Tracks = @(@{ Kind = 'audio'; Name = "other-$number" }) }
            )
            Recordings     = 'audio'
            Compositions   = @(@{ Status = 'completed' })
            Transcriptions = @(@{ Status = 'started' })
        }
    }
    $seed = @{ Rooms = $made; CompositionHooks = @(1..6 | ForEach-Object { "hook-$_" }) }
}

Describe '<_> in the pipeline' -ForEach $reading {
    BeforeAll {
        $name = $_
        Connect-TwilioVideo -Emulator -Seed $seed
        $inputs = @(Get-TestInput $name)
        $given = if ($more.ContainsKey($name)) { $more[$name] } else { @{} }
    }

    It 'writes the results of an input while it is processed' {
        $script:taken = 0
        $seen = @($inputs | ForEach-Object { $script:taken++; $_ } | & $name @given | ForEach-Object { $script:taken })

        $inputs.Count | Should -BeGreaterThan 5
        $seen[0] | Should -Be 1
        $seen[-1] | Should -Be $inputs.Count
        $seen | Sort-Object -Unique | Should -HaveCount $inputs.Count
    }

    It 'keeps the order of the inputs with -ThrottleLimit' {
        $one = @($inputs | & $name @given)
        $several = @($inputs | & $name @given -ThrottleLimit 4)

        $one | Should -Not -BeNullOrEmpty
        # Age, Stay and Length go on between the two runs.
        $running = 'Age', 'Stay', 'Length'
        ConvertTo-Json ($several | Select-Object * -ExcludeProperty $running) -Depth 4 |
            Should -BeExactly (ConvertTo-Json ($one | Select-Object * -ExcludeProperty $running) -Depth 4)
    }

    It 'explains the effect of -ThrottleLimit in its help message' {
        $parameter = (Get-Command $name).Parameters['ThrottleLimit']
        ($parameter.Attributes | Where-Object { $_ -is [Management.Automation.ParameterAttribute] }).HelpMessage | Should -BeLike '*-PipelineVariable*do not follow.'
    }
}

Describe '<_> without pipeline input' -ForEach $others {
    It 'has no -ThrottleLimit' {
        (Get-Command $_).Parameters.Keys | Should -Not -Contain 'ThrottleLimit'
    }
}

Describe 'The room''s name on participants' {
    BeforeEach {
        Connect-TwilioVideo -Emulator -Seed $seed
    }

    It 'comes from a room, from its name, and from a participant' {
        (Get-TwilioRoom room-2 | Get-TwilioRoomParticipant).RoomName | Should -Be 'room-2', 'room-2'
        (Get-TwilioRoomParticipant room-3 -Sid person-3).RoomName | Should -BeExactly 'room-3'
        (Get-TwilioRoomParticipant room-3 | Get-TwilioRoomParticipant).RoomName | Should -Be 'room-3', 'room-3'
        (Get-TwilioRoomParticipant (Get-TwilioRoom room-4).Sid)[0].RoomName | Should -BeNullOrEmpty
    }

    It 'comes from a room from CLIXML or CSV' {
        $room = Get-TwilioRoom room-2
        ([Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($room)) | Get-TwilioRoomParticipant)[0].RoomName | Should -BeExactly 'room-2'
        ($room | ConvertTo-Csv | ConvertFrom-Csv | Get-TwilioRoomParticipant)[0].RoomName | Should -BeExactly 'room-2'
    }

    It 'is kept by changes and waits' {
        $gone = Get-TwilioRoom room-5 | Get-TwilioRoomParticipant | Set-TwilioRoomParticipant -Status disconnected
        $gone.RoomName | Should -Be 'room-5', 'room-5'
        ($gone | Wait-TwilioRoomParticipant).RoomName | Should -Be 'room-5', 'room-5'
        ($gone | Clear-TwilioRoomParticipantIdentity -Confirm:$false).RoomName | Should -Be 'room-5', 'room-5'
    }
}

Describe 'Concurrent changes' {
    It 'are written after their input, with the room''s name on each participant' {
        Connect-TwilioVideo -Emulator -Seed $seed
        $gone = @(Get-TwilioRoom -PipelineVariable room | Get-TwilioRoomParticipant | Set-TwilioRoomParticipant -Status disconnected |
                ForEach-Object { [pscustomobject]@{ Variable = $room.UniqueName; Object = $_.RoomName; Identity = $_.Identity } })

        $gone | Should -HaveCount 12
        @($gone | Where-Object { ($_.Identity -replace '\D') -ne ($_.Object -replace '\D') }) | Should -BeNullOrEmpty
        @($gone | Where-Object { $_.Variable -ne $_.Object }) | Should -Not -BeNullOrEmpty
    }
}
